package dev.ato.it.bench;

import dev.ato.config.ADict;
import dev.ato.config.format.Format;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Config of 10,000 keys read with origins, beside SnakeYAML alone; hashes of 1,000 keys. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ConfigSpeed {

  private String text = "";
  private ADict thousand = ADict.empty();

  /** A hundred groups of a hundred keys with values of all types. */
  @Setup
  public void write() {
    text = yaml(100);
    thousand = Format.YAML.read("thousand.yaml", yaml(10));
  }

  private static String yaml(int groups) {
    StringBuilder yaml = new StringBuilder();
    for (int group = 0; group < groups; group++) {
      yaml.append("group_").append(group).append(":\n");
      for (int key = 0; key < 100; key++) {
        yaml.append("  key_").append(key).append(": ").append(value(key)).append('\n');
      }
    }
    return yaml.toString();
  }

  private static String value(int key) {
    return switch (key % 6) {
      case 0 -> Integer.toString(key * 31);
      case 1 -> "0." + key;
      case 2 -> "\"text number " + key + "\"";
      case 3 -> "resnet" + key;
      case 4 -> "[1, 2, " + key + "]";
      default -> "true";
    };
  }

  /** The text as ato reads it. */
  @Benchmark
  public ADict ato() {
    return Format.YAML.read("config.yaml", text);
  }

  /** The text as SnakeYAML alone reads it. */
  @Benchmark
  public Object snakeYaml() {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  /** The structural hash of 1,000 keys. */
  @Benchmark
  public String structuralHash() {
    return thousand.structuralHash();
  }

  /** The content hash of 1,000 keys. */
  @Benchmark
  public Object contentHash() {
    return thousand.contentHash();
  }
}
