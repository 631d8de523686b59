package dev.ato.scope;

import dev.ato.scope.ViewSelection.Selected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The order of views: always the first by priority, then by choice, of those whose chained views
 * were applied. So a view never comes before what it builds on, be its priority lower.
 */
final class ViewOrder {

  private final List<Selected> ranked;
  private final Map<String, List<Integer>> dependants = new HashMap<>();
  private final int[] awaited;

  private ViewOrder(List<Selected> chosen) {
    ranked = new ArrayList<>(chosen);
    ranked.sort(Comparator.comparingInt(each -> each.view().view().priority()));
    awaited = new int[ranked.size()];
  }

  static List<Selected> of(List<Selected> chosen) {
    return new ViewOrder(chosen).sorted();
  }

  private List<Selected> sorted() {
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    ranked.forEach(each -> dependants.put(each.view().name(), new ArrayList<>()));
    for (int rank = 0; rank < ranked.size(); rank++) {
      await(rank);
      if (awaited[rank] == 0) {
        ready.add(rank);
      }
    }
    List<Selected> order = new ArrayList<>(ranked.size());
    while (!ready.isEmpty()) {
      Selected next = ranked.get(ready.remove());
      order.add(next);
      for (int rank : dependants.getOrDefault(next.view().name(), List.of())) {
        if (--awaited[rank] == 0) {
          ready.add(rank);
        }
      }
    }
    return order;
  }

  private void await(int rank) {
    for (String name : ranked.get(rank).view().view().chain()) {
      List<Integer> waiting = dependants.get(name);
      if (waiting != null) {
        waiting.add(rank);
        awaited[rank]++;
      }
    }
  }
}
