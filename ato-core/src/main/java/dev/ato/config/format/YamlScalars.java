package dev.ato.config.format;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Which type a plain scalar has: as PyYAML decides (YAML 1.1), except that numbers in the spelling
 * of YAML 1.2 are numbers too, under tags of their own.
 */
final class YamlScalars extends Resolver {

  /** A number with a fraction or exponent that PyYAML takes for a text: 1e-3. */
  static final Tag FLOAT_OF_1_2 = new Tag("tag:ato.dev,2026:float");

  /** A whole number that PyYAML takes for a text: 0o17. */
  static final Tag INT_OF_1_2 = new Tag("tag:ato.dev,2026:int");

  private static final Pattern PYTHON_FLOAT =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
              + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
              + "|[-+]?\\.(?:inf|Inf|INF)"
              + "|\\.(?:nan|NaN|NAN)");

  private static final Pattern PYTHON_INT =
      Pattern.compile(
          "[-+]?0b[0-1_]+"
              + "|[-+]?0[0-7_]+"
              + "|[-+]?(?:0|[1-9][0-9_]*)"
              + "|[-+]?0x[0-9a-fA-F_]+"
              + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");

  private static final Pattern FLOAT_1_2 =
      Pattern.compile(
          "[-+]?(?:\\.[0-9]+|[0-9]+\\.[0-9]*)(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+");

  private static final Pattern INT_1_2 = Pattern.compile("0o[0-7]+");

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
              + "(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
              + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

  @Override
  protected void addImplicitResolvers() {
    // All of them are here.
  }

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    return kind == NodeId.scalar && implicit ? plain(value) : super.resolve(kind, value, false);
  }

  /** The type of a scalar without quotes and without a tag. */
  static Tag plain(String value) {
    if (value.isEmpty()) {
      return Tag.NULL;
    }
    char first = value.charAt(0);
    boolean number = (first >= '0' && first <= '9') || "+-.".indexOf(first) >= 0;
    return number ? number(value) : word(value);
  }

  private static Tag number(String value) {
    if (PYTHON_INT.matcher(value).matches()) {
      return Tag.INT;
    } else if (PYTHON_FLOAT.matcher(value).matches()) {
      return Tag.FLOAT;
    } else if (TIMESTAMP.matcher(value).matches()) {
      return Tag.TIMESTAMP;
    } else if (INT_1_2.matcher(value).matches()) {
      return INT_OF_1_2;
    }
    return FLOAT_1_2.matcher(value).matches() ? FLOAT_OF_1_2 : Tag.STR;
  }

  private static Tag word(String value) {
    return switch (value) {
      case "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE" -> Tag.BOOL;
      case "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF" -> Tag.BOOL;
      case "~", "null", "Null", "NULL" -> Tag.NULL;
      case "<<" -> Tag.MERGE;
      default -> Tag.STR;
    };
  }
}
