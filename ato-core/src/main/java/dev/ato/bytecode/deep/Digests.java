package dev.ato.bytecode.deep;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Digests of all that can be reached from each place of a graph (Merkle), so that two places have
 * equal digests if and only if all that follows them is the same, however it is named.
 *
 * <p>Places that lead to each other are told apart in rounds (Weisfeiler, Leman): at first by what
 * they are by themselves, then by the digests of where they lead, until no round tells more of them
 * apart. The digests of all of them together then stand for the cycle: with the same set of last
 * digests, the last round but one tells the same places apart, so equal digests mean equal ways of
 * any length.
 */
final class Digests {

  private final Graph graph;
  private final Sha256[] digests;
  private final int[][] targets;
  private final byte[][] texts;
  private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

  /** The place of each label in the order of all. */
  private final int[] ranks;

  private final MessageDigest digest = Sha256.newDigest();

  private Digests(Graph graph) {
    this.graph = graph;
    digests = new Sha256[graph.size()];
    targets = graph.targets();
    List<String> labels = graph.labels();
    texts = new byte[labels.size()][];
    ranks = new int[texts.length];
    List<String> sorted = new ArrayList<>(labels);
    Collections.sort(sorted);
    Map<String, Integer> places = new HashMap<>();
    sorted.forEach(label -> places.put(label, places.size()));
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(labels.get(i));
      ranks[i] = Objects.requireNonNull(places.get(labels.get(i)));
    }
  }

  /** The digest of each place, by its number. */
  static Sha256[] of(Graph graph) {
    Digests digests = new Digests(graph);
    for (int[] component : StrongComponents.of(digests.targets)) {
      digests.add(component);
    }
    return digests.digests;
  }

  private void add(int[] component) {
    if (component.length == 1 && !leadsToItself(component[0])) {
      digests[component[0]] = digest(component[0], this::finished);
    } else {
      addCycle(component);
    }
  }

  private boolean leadsToItself(int place) {
    return Arrays.stream(targets[place]).anyMatch(target -> target == place);
  }

  private Sha256 finished(int place) {
    return digests[place];
  }

  private void addCycle(int[] members) {
    Map<Integer, Sha256> round = new HashMap<>();
    for (int member : members) {
      add(text(graph.content(member)));
      round.put(member, finish());
    }
    int apart = 0;
    for (int now = distinct(round); now > apart; now = distinct(round)) {
      apart = now;
      round = next(members, round);
    }
    new TreeSet<>(round.values()).forEach(each -> add(each.bytes()));
    byte[] whole = finish().bytes();
    for (int member : members) {
      add(text("in a cycle"));
      add(lookUp(round, member).bytes());
      add(whole);
      digests[member] = finish();
    }
  }

  private Map<Integer, Sha256> next(int[] members, Map<Integer, Sha256> last) {
    Map<Integer, Sha256> next = new HashMap<>();
    for (int member : members) {
      next.put(member, digest(member, place -> lookUp(last, place)));
    }
    return next;
  }

  private Sha256 lookUp(Map<Integer, Sha256> round, int place) {
    Sha256 found = round.get(place);
    return found == null ? digests[place] : found;
  }

  private static int distinct(Map<Integer, Sha256> round) {
    return new HashSet<>(round.values()).size();
  }

  /** What a place is, and for each way that leads on from it the label and where it leads. */
  private Sha256 digest(int place, IntFunction<Sha256> digestOf) {
    int[] next = targets[place];
    int[] labels = graph.labelling(place);
    Leading[] ways = new Leading[next.length];
    for (int i = 0; i < next.length; i++) {
      ways[i] = new Leading(ranks[labels[i]], labels[i], digestOf.apply(next[i]));
    }
    Arrays.sort(ways);
    add(text(graph.content(place)));
    Leading last = null;
    for (Leading way : ways) {
      if (last == null || last.compareTo(way) != 0) {
        add(texts[way.label]);
        add(way.target.bytes());
      }
      last = way;
    }
    return finish();
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  /** Each part behind its length, so that no two lists of parts give the same bytes. */
  private void add(byte[] part) {
    digest.update(length.putInt(0, part.length).array());
    digest.update(part);
  }

  private Sha256 finish() {
    return Sha256.read(digest.digest(), 0);
  }

  private record Leading(int rank, int label, Sha256 target) implements Comparable<Leading> {

    @Override
    public int compareTo(Leading other) {
      int order = Integer.compare(rank, other.rank);
      return order != 0 ? order : target.compareTo(other.target);
    }
  }
}
