package demo;

/** Two versions of the formatter disagree about the text block below, which starts at the margin. */
class Notice {
  static final int WIDTH = 100;

  String text(String customer, int days) {
    return """
Dear %s, the subscription that you have with us ends in %d days. Please renew it in time, so that nothing is lost.
  With kind regards,
    the team
""".formatted(customer, days);
  }

  String subject( int days ) {
    return days<1 ? "Your subscription ends today" : "Your subscription ends in " + days + " days, on the day and at the hour at which it began";
  }
}
