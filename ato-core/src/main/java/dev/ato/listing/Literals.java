package dev.ato.listing;

/** Constants of a listing as one writes them in Java. */
final class Literals {

  private Literals() {}

  /** {@code 0.5d} is {@code 0.5}; {@code class a.B} is {@code B.class}. */
  static String of(String constant) {
    if (constant.startsWith("class ")) {
      return Names.ofType(constant.substring("class ".length())) + ".class";
    }
    boolean isDouble = constant.matches("-?\\d.*d");
    return isDouble ? constant.substring(0, constant.length() - 1) : constant;
  }

  /** An {@code int} where a value of {@code type} is wanted: {@code true}, {@code 'a'}. */
  static String of(String constant, String type) {
    if (type.equals("boolean") && constant.matches("[01]")) {
      return constant.equals("1") ? "true" : "false";
    }
    if (type.equals("char") && constant.matches("3[2-9]|[4-9]\\d|1[01]\\d|12[0-6]")) {
      return "'" + (char) Integer.parseInt(constant) + "'";
    }
    return of(constant);
  }
}
