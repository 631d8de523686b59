package dev.ato.cli.doctor;

import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Texts;
import dev.ato.cli.doctor.Diagnosis.State;
import java.util.List;

/** Renders what the checks have found: the verdict, then each in its order. */
final class DoctorText {

  private DoctorText() {}

  static String of(List<Diagnosis> found, Paint paint) {
    Page page = new Page(paint, true);
    page.line(verdict(found), paint::bold);
    for (Diagnosis each : found) {
      String mark = each.state() == State.OK ? "" : each.state().word() + ": ";
      page.section(each.subject(), mark + each.finding());
      if (!each.advice().isEmpty()) {
        page.section("", "  -> " + each.advice());
      }
    }
    page.section("Next", "ato run -- java -jar app.jar");
    return page.text();
  }

  private static String verdict(List<Diagnosis> found) {
    long problems = count(found, State.PROBLEM);
    long warnings = count(found, State.WARNING);
    if (problems > 0) {
      return Texts.count(problems, "problem")
          + (problems == 1 ? " keeps" : " keep")
          + " ato from working";
    }
    return warnings > 0 ? "ato works, with " + Texts.count(warnings, "warning") : "ato works here";
  }

  private static long count(List<Diagnosis> found, State state) {
    return found.stream().filter(each -> each.state() == state).count();
  }
}
