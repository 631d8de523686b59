package dev.ato.digest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All objects of a value: what each says itself, with a mark where a part stands, and its parts.
 * Members of unordered containers are nodes of their own.
 */
final class KnotGraph {

  /** More parts of parts than that are as many objects. */
  private static final int EDGES_FOR_A_PART = 8;

  private final Encoding local;
  private final IdentityTable numbers = new IdentityTable();

  /** What the nodes say, one behind the other. */
  final Bytes said = new Bytes();

  private @Nullable Object[] objects = new Object[64];
  private int[] depths = new int[64];
  int[] saidFrom = new int[64];
  int[] saidTo = new int[64];
  int[] partsFrom = new int[64];
  int[] partsTo = new int[64];

  /** From here on the order of a node's parts does not count. */
  int[] membersFrom = new int[64];

  int size;

  int[] parts = new int[256];
  private int partCount;

  KnotGraph(Encoding local) {
    this.local = local;
  }

  /**
   * Finds all objects, the nearest first. The result is for how many steps from the first all are
   * known: no limit if they all are.
   */
  int explore(Object root) {
    number(root, 0);
    for (int node = 0; node < size; node++) {
      Object object = objects[node];
      if (object == null) {
        continue; // a member: it was read with its container
      }
      if (size > local.limits.parts()
          || partCount > (long) EDGES_FOR_A_PART * local.limits.parts()) {
        return nearestUnread(node);
      }
      local.deadline.work(1);
      read(node, object);
      objects[node] = null;
    }
    return Integer.MAX_VALUE;
  }

  private int nearestUnread(int first) {
    int nearest = Integer.MAX_VALUE;
    for (int node = first; node < size; node++) {
      if (objects[node] != null) {
        nearest = Math.min(nearest, depths[node]);
      }
    }
    return nearest - 1;
  }

  private void read(int node, Object object) {
    local.write(local.form(object), object);
    int begin = 0;
    while (begin < local.count && local.parts[begin] != Encoding.BEGIN_OF_MEMBERS) {
      begin++;
    }
    if (begin < local.count) {
      readContainer(node, begin);
    } else {
      say(node, 0, local.bytes.length, 0, local.count);
    }
    local.truncate(0, 0);
  }

  /** What stands before the members, then each as a part. */
  private void readContainer(int node, int begin) {
    int firstMember = size;
    int from = local.places[begin];
    int part = begin + 1;
    for (int i = part; i < local.count; i++) {
      if (local.parts[i] == Encoding.END_OF_MEMBER) {
        int member = newNode(null, depths[node] + 1);
        say(member, from, local.places[i], part, i);
        from = local.places[i];
        part = i + 1;
      }
    }
    int end = size;
    say(node, 0, local.places[begin], 0, begin);
    for (int member = firstMember; member < end; member++) {
      // Between the members stand the numbers of their parts, which are still to be read.
      if (objects[member] == null) {
        addPart(member);
      }
    }
    partsTo[node] = partCount;
  }

  private void say(int node, int from, int to, int firstPart, int lastPart) {
    saidFrom[node] = said.length;
    int cursor = from;
    int[] found = new int[lastPart - firstPart];
    int count = 0;
    for (int i = firstPart; i < lastPart; i++) {
      Object part = local.parts[i];
      if (part != Encoding.END_OF_ELEMENT) {
        said.bytes(local.bytes.data, cursor, local.places[i] - cursor);
        said.byteValue(Tag.PART);
        cursor = local.places[i];
        found[count++] = number(part, depths[node] + 1);
      }
    }
    said.bytes(local.bytes.data, cursor, to - cursor);
    saidTo[node] = said.length;
    partsFrom[node] = partCount;
    for (int i = 0; i < count; i++) {
      addPart(found[i]);
    }
    partsTo[node] = partCount;
    membersFrom[node] = partCount;
  }

  private int number(Object object, int depth) {
    int slot = numbers.slot(object);
    if (numbers.number(slot) == 0) {
      numbers.set(slot, newNode(object, depth) + 1);
    }
    return numbers.number(slot) - 1;
  }

  private int newNode(@Nullable Object object, int depth) {
    if (size == objects.length) {
      grow(2 * size);
    }
    objects[size] = object;
    depths[size] = depth;
    return size++;
  }

  private void grow(int capacity) {
    objects = Arrays.copyOf(objects, capacity);
    depths = Arrays.copyOf(depths, capacity);
    saidFrom = Arrays.copyOf(saidFrom, capacity);
    saidTo = Arrays.copyOf(saidTo, capacity);
    partsFrom = Arrays.copyOf(partsFrom, capacity);
    partsTo = Arrays.copyOf(partsTo, capacity);
    membersFrom = Arrays.copyOf(membersFrom, capacity);
  }

  private void addPart(int node) {
    if (partCount == parts.length) {
      parts = Arrays.copyOf(parts, 2 * partCount);
    }
    parts[partCount++] = node;
  }
}
