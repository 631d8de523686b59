package dev.ato.bytecode.deep;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<String, byte[]> texts = new HashMap<>();
  private final MessageDigest digest = Sha256.newDigest();

  private Digests(Graph graph) {
    this.graph = graph;
    digests = new Sha256[graph.size()];
  }

  /** The digest of each place, by its number. */
  static Sha256[] of(Graph graph) {
    Digests digests = new Digests(graph);
    int[][] targets = graph.targets();
    for (int[] component : StrongComponents.of(targets)) {
      digests.add(component, targets);
    }
    return digests.digests;
  }

  private void add(int[] component, int[][] targets) {
    if (component.length == 1 && !leadsToItself(component[0], targets)) {
      digests[component[0]] = digest(component[0], this::finished);
    } else {
      addCycle(component);
    }
  }

  private static boolean leadsToItself(int place, int[][] targets) {
    return Arrays.stream(targets[place]).anyMatch(target -> target == place);
  }

  private Sha256 finished(int place) {
    return digests[place];
  }

  private void addCycle(int[] members) {
    Map<Integer, Sha256> round = new HashMap<>();
    for (int member : members) {
      round.put(member, hash(List.of(text(graph.content(member)))));
    }
    int apart = 0;
    for (int now = distinct(round); now > apart; now = distinct(round)) {
      apart = now;

      round = next(members, round);
    }
    Sha256 whole = hash(new TreeSet<>(round.values()).stream().map(Sha256::bytes).toList());
    for (int member : members) {
      byte[] own = lookUp(round, member).bytes();
      digests[member] = hash(List.of(text("in a cycle"), own, whole.bytes()));
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
    List<Leading> ways = new ArrayList<>();
    Set<Leading> seen = new HashSet<>();
    for (Edge edge : graph.edges(place)) {
      Leading way = new Leading(edge.label(), digestOf.apply(graph.target(edge)));
      if (seen.add(way)) {
        ways.add(way);
      }
    }
    ways.sort(null);
    List<byte[]> parts = new ArrayList<>();
    parts.add(text(graph.content(place)));
    for (Leading way : ways) {
      parts.add(text(way.label));
      parts.add(way.target.bytes());
    }
    return hash(parts);
  }

  private byte[] text(String text) {
    return texts.computeIfAbsent(text, it -> it.getBytes(UTF_8));
  }

  /** Each part behind its length, so that no two lists of parts give the same bytes. */
  private Sha256 hash(List<byte[]> parts) {
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    for (byte[] part : parts) {
      digest.update(length.putInt(0, part.length).array());
      digest.update(part);
    }
    return Sha256.read(digest.digest(), 0);
  }

  private record Leading(String label, Sha256 target) implements Comparable<Leading> {

    @Override
    public int compareTo(Leading other) {
      int order = label.compareTo(other.label);
      return order != 0 ? order : target.compareTo(other.target);
    }
  }
}
