package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML: SnakeYAML parses and composes nodes, which know their places; what they say is worked
 * out here, so that no tag can name a class.
 */
final class YamlReader {

  private YamlReader() {}

  static ADict read(Source source) {
    try {
      Parser parser = new ParserImpl(new StreamReader(source.text()), limits());
      Node root = compose(source, parser);
      return root == null ? ADict.empty() : new YamlNodes(source).root(root);
    } catch (MarkedYAMLException e) {
      throw wrong(source, e);
    } catch (ReaderException e) {
      throw source.wrongAt(
          source.text().offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(source))),
          String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()));
    } catch (YAMLException e) {
      throw new ConfigException(source.name() + ": " + Source.oneLine(e.getMessage()), e);
    }
  }

  private static @Nullable Node compose(Source source, Parser parser) {
    try {
      return new Composer(parser, new YamlScalars(), limits()).getSingleNode();
    } catch (MarkedYAMLException | ReaderException e) {
      throw e;
    } catch (YAMLException e) {
      // Of the limits only that of the nesting can be reached, and it knows no place.
      Mark mark = parser.peekEvent().getStartMark();
      throw source.nestedTooDeep(mark.getLine() + 1, mark.getColumn() + 1);
    }
  }

  /** The expanded number of values is counted by {@link YamlNodes}, which is sharper. */
  private static LoaderOptions limits() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(Limits.NESTING);
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setTagInspector(tag -> true); // Ours are the only tags that mean anything.
    return options;
  }

  private static int codePoints(Source source) {
    return source.text().codePointCount(0, source.text().length());
  }

  private static ConfigException wrong(Source source, MarkedYAMLException e) {
    Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    String context = e.getContext() == null ? "" : e.getContext() + ": ";
    String what = Source.oneLine(context + e.getProblem());
    return mark == null
        ? new ConfigException(source.name() + ": " + what, e)
        : source.wrong(mark.getLine() + 1, mark.getColumn() + 1, what);
  }
}
