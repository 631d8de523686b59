package dev.ato.config.format;

import dev.ato.config.ADict;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes XYZ as ato for Python does, with quotes where its text would read back as another. */
final class XyzWriter {

  private final StringBuilder out = new StringBuilder();

  private XyzWriter() {}

  static String write(ADict tree) {
    if (tree.isEmpty()) {
      return XyzScalars.EMPTY_TREE;
    }
    XyzWriter writer = new XyzWriter();
    writer.tree(tree, 0);
    return writer.out.substring(1);
  }

  private void tree(ADict tree, int level) {
    for (String key : tree.keys()) {
      line(level).append(XyzScalars.isPlainKey(key) ? key : XyzScalars.quote(key)).append(':');
      value(tree.entry(key).orElseThrow().plain(), level);
    }
  }

  private void list(List<?> list, int level) {
    for (int i = 0; i < list.size(); i++) {
      line(level).append(i).append(')');
      value(list.get(i), level);
    }
  }

  private void value(@Nullable Object value, int level) {
    if (value instanceof ADict tree && !tree.isEmpty()) {
      tree(tree, level + 1);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      list(list, level + 1);
    } else {
      out.append(' ').append(scalar(value));
    }
  }

  private static String scalar(@Nullable Object value) {
    if (value == null) {
      return "None";
    } else if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    } else if (value instanceof Long || value instanceof BigInteger) {
      return value.toString();
    } else if (value instanceof Double number) {
      return PythonFloat.repr(number);
    } else if (value instanceof String text) {
      return XyzScalars.isPlainText(text) ? text : XyzScalars.quote(text);
    } else if (value instanceof ADict) {
      return XyzScalars.EMPTY_TREE;
    } else if (value instanceof List) {
      return XyzScalars.EMPTY_LIST;
    } else if (value instanceof LocalDate) {
      return "date " + XyzScalars.quote(value.toString());
    }
    return (value instanceof LocalTime ? "time " : "datetime ")
        + XyzScalars.quote(value.toString());
  }

  private StringBuilder line(int level) {
    return out.append('\n').append("  ".repeat(level));
  }
}
