package dev.ato.listing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of a listing as people write them: classes without their packages. */
final class Names {

  private static final Pattern QUALIFIED =
      Pattern.compile("(?:[\\w\\-[^\\x00-\\x7f]][\\w$\\-[^\\x00-\\x7f]]*\\.)+(?=[\\w$`<])");

  private static final Pattern CALL =
      Pattern.compile(
          "(?<verb>invoke (?:static |interface |special )?|construct )(?<name>[^(]+)"
              + "\\((?<given>[^)]*)\\).*");

  private static final Pattern TARGET =
      Pattern.compile("lambda .* runs \\[(?<verb>[a-z ]+) (?<name>[^(\\]]+)[(\\]].*");

  private static final Pattern MADE = Pattern.compile("lambda (?<name>[^(]+)\\(.*");

  private static final Pattern HASH = Pattern.compile("(?<=\\{)([0-9a-f]{6})[0-9a-f]{58}(?=})");

  private Names() {}

  /** Classes without a name are named in listings by the hash of what they do. */
  private static final Pattern CONTENT =
      Pattern.compile("\\b(anonymous|local)\\{[^}]*\\}(?:#\\d+)?");

  /** Whether two texts differ only in what classes without a name do. */
  static boolean differInContent(String before, String after) {
    return CONTENT.matcher(before).replaceAll("$1").equals(CONTENT.matcher(after).replaceAll("$1"));
  }

  /** A text with the hashes in it cut to what tells them apart. */
  static String withShortHashes(String text) {
    return HASH.matcher(text).replaceAll("$1");
  }

  /** The kind of the class without a name that a text mentions. */
  static String ofUnnamed(String text) {
    Matcher matcher = CONTENT.matcher(text);
    return matcher.find() && matcher.group(1).equals("local")
        ? "a local class"
        : "an anonymous class";
  }

  /** A type without its package: {@code java.util.Map$Entry[]} is {@code Map.Entry[]}. */
  static String ofType(String type) {
    String unhashed = CONTENT.matcher(type).replaceAll("$1 class");
    return withoutQuotes(QUALIFIED.matcher(unhashed).replaceAll(""))
        .replaceAll("(?<=\\w)\\$(?=\\w)", ".");
  }

  /** A member with its class: {@code a.b.C.d} is {@code C.d}. */
  static String ofMember(String member) {
    int dot = member.lastIndexOf('.');
    return dot < 0
        ? withoutQuotes(member)
        : ofType(member.substring(0, dot)) + "." + withoutQuotes(member.substring(dot + 1));
  }

  /** What is called, without parameters: {@code Math.max}. */
  static String ofCall(String call) {
    Matcher made = TARGET.matcher(call);
    if (made.matches()) {
      return reference(made.group("name"));
    }
    Matcher lambda = MADE.matcher(call);
    if (lambda.matches()) {
      return ofType(lambda.group("name").substring(0, lambda.group("name").lastIndexOf('.')));
    }
    Matcher matcher = CALL.matcher(call);
    if (!matcher.matches()) {
      return call;
    }
    String name = matcher.group("name");
    return call.startsWith("construct ") ? ofType(name) : member(name);
  }

  /** What is called, with its parameters: {@code Math.max(int, int)}. */
  static String ofCallWithTypes(String call) {
    Matcher matcher = CALL.matcher(call);
    return matcher.matches() ? ofCall(call) + "(" + ofTypes(matcher.group("given")) + ")" : call;
  }

  /** Several types, with commas between. */
  static String ofTypes(String types) {
    StringBuilder text = new StringBuilder();
    for (String type : types.split(", ", -1)) {
      text.append(text.isEmpty() ? "" : ", ").append(ofType(type));
    }
    return text.toString();
  }

  /** A field that a listing reads or writes: {@code get static a.B.c: int} is {@code B.c}. */
  static String ofField(String access) {
    String member = access.replaceFirst("^(?:get|put) (?:static )?", "");
    return ofMember(member.substring(0, member.lastIndexOf(": ")));
  }

  private static String member(String name) {
    return name.equals("this-method") ? "itself" : ofMember(name);
  }

  private static String reference(String member) {
    int dot = member.lastIndexOf('.');
    String name = member.substring(dot + 1);
    return ofType(member.substring(0, Math.max(dot, 0)))
        + "::"
        + (name.equals("<init>") ? "new" : name);
  }

  private static String withoutQuotes(String name) {
    return name.replace("`", "");
  }
}
