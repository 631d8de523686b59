package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.Value;
import dev.ato.config.Write;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The histories of all keys of a merge, made from its writes when somebody asks. */
final class Histories {

  private final ADict config;
  private final WriteLog log;
  private final TreeMap<KeyPath, List<Integer>> writes = new TreeMap<>();
  private final Map<Integer, Change> changes = new HashMap<>();

  Histories(ADict config, WriteLog log) {
    this.config = config;
    this.log = log;
    for (int i = 0; i < log.size(); i++) {
      writes.computeIfAbsent(log.write(i).path(), path -> new ArrayList<>()).add(i);
    }
    writes.values().forEach(this::judge);
  }

  /** The history of every key that was ever written, sorted. */
  List<History> all() {
    return writes.keySet().stream().map(this::exact).toList();
  }

  /** The history of a key, or of all keys within a tree; nothing if there is none. */
  Optional<History> of(KeyPath path) {
    if (writes.containsKey(path) && !isTreeWithKeys(path)) {
      return Optional.of(exact(path));
    }
    List<Change> within = new ArrayList<>();
    writes.tailMap(path, true).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(path))
        .forEach(entry -> entry.getValue().forEach(index -> within.add(change(index))));
    if (!within.isEmpty()) {
      within.sort(Comparator.comparingInt(Change::number));
      return Optional.of(new History(path, config.value(path), within));
    }
    // An element of a list was written with the list.
    boolean isElement = config.value(path).isPresent() && !path.isRoot();
    return isElement ? of(path.parent()) : Optional.empty();
  }

  private boolean isTreeWithKeys(KeyPath path) {
    return config.value(path).map(Value::plain).filter(Histories::hasKeys).isPresent();
  }

  private static boolean hasKeys(Object plain) {
    return plain instanceof ADict tree && !tree.isEmpty();
  }

  private History exact(KeyPath path) {
    List<Change> own = writes.getOrDefault(path, List.of()).stream().map(this::change).toList();
    return new History(path, config.value(path), own);
  }

  private Change change(int index) {
    return Objects.requireNonNull(changes.get(index));
  }

  /** Goes backwards through the writes of one key: what comes first so is what stands. */
  private void judge(List<Integer> indexes) {
    int later = -1;
    for (int i = indexes.size() - 1; i >= 0; i--) {
      int index = indexes.get(i);
      changes.put(index, judged(index, later, indexes.subList(0, i)));
      later = log.write(index).applied() ? index : later;
    }
  }

  private Change judged(int index, int later, List<Integer> earlier) {
    Write write = log.write(index);
    if (!write.applied()) {
      return change(index, Change.Outcome.REFUSED, Reason.refused(log, write, earlier));
    } else if (later >= 0) {
      return change(index, Change.Outcome.LOST, Reason.lost(log, index, later));
    }
    boolean grew = isTreeWithKeys(write.path()) && write.kind() != Write.Kind.DELETE;
    return change(index, Change.Outcome.WON, grew ? "keys were added to it" : Reason.won(write));
  }

  private Change change(int index, Change.Outcome outcome, String reason) {
    Write write = log.write(index);
    return new Change(
        index + 1, write.path(), write.value(), write.kind(), log.writer(index), outcome, reason);
  }
}
