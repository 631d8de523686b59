package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where control goes in a listing. */
final class Ways {

  private static final int ENOUGH = 6;

  private record Place(int body, String label) {}

  private final List<CodeLine> lines;
  private final Map<Place, Integer> places = new HashMap<>();

  /** The ways of a listing. */
  Ways(Listing listing) {
    lines = listing.lines();
    for (int i = 0; i < lines.size(); i++) {
      CodeLine line = lines.get(i);
      if (line.isPlace()) {
        places.put(new Place(line.body(), line.pieces().get(0).text()), i);
      }
    }
  }

  /** What happens first where a line jumps to, without any number. */
  List<String> taken(CodeLine choice) {
    List<String> seen = new ArrayList<>();
    follow(jump(choice, seen), seen);
    return seen;
  }

  /** What happens first where a line does not jump, without any number. */
  List<String> passed(CodeLine choice) {
    List<String> seen = new ArrayList<>();
    follow(choice.number() + 1, seen);
    return seen;
  }

  private void follow(int start, List<String> seen) {
    int at = start;
    Set<Integer> visited = new HashSet<>();
    while (at < lines.size() && seen.size() < ENOUGH && visited.add(at)) {
      CodeLine line = lines.get(at);
      if (line.flows("goto")) {
        at = jump(line, seen);
      } else {
        if (!line.isPlace()) {
          seen.add(line.masked().strip());
        }
        at = isEnd(line) ? lines.size() : at + 1;
      }
    }
  }

  private static boolean isEnd(CodeLine line) {
    Piece first = line.pieces().get(0);
    return first.kind() == Kind.FLOW;
  }

  /** Where a line leads; what is handed over there is seen. */
  private int jump(CodeLine line, List<String> seen) {
    List<Piece> pieces = line.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).kind() == Kind.LABEL) {
        StringBuilder given = new StringBuilder("given ");
        pieces.subList(i + 1, pieces.size()).forEach(piece -> given.append(piece.masked()));
        seen.add(given.toString());
        return places.getOrDefault(new Place(line.body(), pieces.get(i).text()), lines.size());
      }
    }
    return lines.size();
  }

  /** How many places there are that control comes back to. */
  int loops() {
    BitSet entered = new BitSet();
    BitSet left = new BitSet();
    Set<Integer> heads = new HashSet<>();
    for (int start = 0; start < lines.size(); start++) {
      if (!entered.get(start)) {
        search(start, entered, left, heads);
      }
    }
    return heads.size();
  }

  /** Depth first: what is reached while it is open is come back to. */
  private void search(int start, BitSet entered, BitSet left, Set<Integer> heads) {
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int line = open.element();
      if (!entered.get(line)) {
        entered.set(line);
        for (int next : nexts(line)) {
          if (!entered.get(next)) {
            open.push(next);
          } else if (!left.get(next)) {
            heads.add(next);
          }
        }
      } else {
        left.set(line);
        open.pop();
      }
    }
  }

  private List<Integer> nexts(int number) {
    CodeLine line = lines.get(number);
    List<Integer> nexts = new ArrayList<>();
    if (!line.isPlace() && !leavesMonitor(number)) {
      jumps(line).forEach(label -> add(nexts, places.get(new Place(line.body(), label))));
    }
    boolean goesOn = !isEnd(line) || line.flows("if") || line.flows("switch");
    boolean isGuarded =
        number + 1 < lines.size() && lines.get(number + 1).first(Kind.GUARD).isPresent();
    if ((goesOn || isGuarded) && number + 1 < lines.size() && !isPlain(number + 1)) {
      nexts.add(number + 1);
    }
    return nexts;
  }

  /** A monitor is left by a handler that guards itself: no loop that anybody wrote. */
  private boolean leavesMonitor(int number) {
    int step = number;
    while (step > 0 && lines.get(step).first(Kind.GUARD).isPresent()) {
      step--;
    }
    return step < number && lines.get(step).step().equals("monitor exit");
  }

  /** Whether a place begins there, which is entered by jumps alone. */
  private boolean isPlain(int number) {
    return lines.get(number).isPlace();
  }

  private static List<String> jumps(CodeLine line) {
    return line.pieces().stream()
        .filter(piece -> piece.kind() == Kind.LABEL)
        .map(Piece::text)
        .toList();
  }

  private static void add(List<Integer> nexts, @Nullable Integer place) {
    if (place != null) {
      nexts.add(place);
    }
  }
}
