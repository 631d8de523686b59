package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.RecordedConfig;
import dev.ato.track.RecordedConfig.ConfigKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the application's own configs key by key, or as files where keys are not known. */
final class ConfigComparison {

  private final RecordedConfig before;
  private final RecordedConfig after;
  private final FindingBuilder finding = new FindingBuilder(Category.CONFIG);
  private int differences;

  private ConfigComparison(RecordedConfig before, RecordedConfig after) {
    this.before = before;
    this.after = after;
  }

  static Finding of(RunPair runs) {
    Optional<RecordedConfig> left = known(runs.before().config());
    Optional<RecordedConfig> right = known(runs.after().config());
    if (left.isEmpty() || right.isEmpty()) {
      return InputComparison.ofConfig(runs);
    }
    return new ConfigComparison(left.get(), right.get()).compare();
  }

  private static Optional<RecordedConfig> known(Optional<RecordedConfig> config) {
    return config.filter(each -> each.content().isPresent());
  }

  private Finding compare() {
    Map<String, ConfigKey> left = byPath(before);
    Map<String, ConfigKey> right = byPath(after);
    Set<String> paths = new LinkedHashSet<>(left.keySet());
    paths.addAll(right.keySet());
    for (String path : paths) {
      compare(path, Optional.ofNullable(left.get(path)), Optional.ofNullable(right.get(path)));
    }
    if (differences == 0 && !before.content().equals(after.content())) {
      finding.difference(Difference.changed("a masked value", hash(before), hash(after)));
    }
    return finding.compared(Counted.of(paths.size(), "key")).build();
  }

  private void compare(String path, Optional<ConfigKey> left, Optional<ConfigKey> right) {
    if (!left.map(ConfigComparison::content).equals(right.map(ConfigComparison::content))) {
      differences++;
      String place = right.or(() -> left).map(ConfigKey::origin).orElse("");
      Difference difference =
          Difference.between(path, left.map(ConfigKey::value), right.map(ConfigKey::value));
      finding.difference(place.isEmpty() ? difference : difference.remarked(place));
    }
  }

  private static String content(ConfigKey key) {
    return key.type() + " " + key.value();
  }

  private static String hash(RecordedConfig config) {
    return config.content().map(Sha256::abbreviated).orElse("");
  }

  private static Map<String, ConfigKey> byPath(RecordedConfig config) {
    Map<String, ConfigKey> byPath = new LinkedHashMap<>();
    config.keys().forEach(key -> byPath.put(key.path(), key));
    return byPath;
  }
}
