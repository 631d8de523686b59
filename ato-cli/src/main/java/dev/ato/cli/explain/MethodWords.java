package dev.ato.cli.explain;

import dev.ato.cli.answer.Texts;
import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import dev.ato.why.CodeChange;
import java.util.List;
import java.util.function.Function;

/** Methods as they are named to people, as long as there is room. */
final class MethodWords {

  private MethodWords() {}

  /** The longest of the method's spellings that fits, with the package if possible. */
  static String fitting(MethodRef method, int width) {
    String signature = method.signature();
    for (String spelling : List.of(signature, withoutPackage(method))) {
      if (spelling.length() <= width) {
        return spelling;
      }
    }
    return Texts.cut(method.shortName(), width);
  }

  private static int packageLength(MethodRef method) {
    return method.owner().lastIndexOf('.') + 1;
  }

  /** Where the method stands in source: {@code Scorer.java:14}; empty if the class does not say. */
  static String place(CodeChange change) {
    CodeVersion version = change.latest();
    String line = version.line() > 0 ? ":" + version.line() : "";
    return version.sourceFile().isEmpty() ? "" : version.sourceFile() + line;
  }

  /** The shortest spelling for the shell that means this method alone among {@code changes}. */
  static String typed(CodeChange change, List<CodeChange> changes) {
    MethodRef method = change.method();
    for (Function<MethodRef, String> spelling :
        List.<Function<MethodRef, String>>of(MethodRef::shortName, MethodWords::withoutPackage)) {
      String word = spelling.apply(method);
      if (changes.stream().filter(other -> spelling.apply(other.method()).equals(word)).count()
          == 1) {
        return quoted(word);
      }
    }
    return quoted(method.signature());
  }

  private static String withoutPackage(MethodRef method) {
    return method.signature().substring(packageLength(method));
  }

  private static String quoted(String word) {
    return word.matches("[\\w.#]+") ? word : "'" + word + "'";
  }
}
