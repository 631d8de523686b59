package dev.ato.digest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the JDK's collections and maps by what {@code equals} compares: lists in order, sets and
 * maps without one, the class that holds the elements left out.
 */
final class ContainerEncoder {

  private ContainerEncoder() {}

  static void encode(
      Collection<?> collection,
      Sink out,
      Function<@Nullable Object, Sha256> hash,
      BiConsumer<@Nullable Object, Sink> encode) {
    Object[] elements = collection.toArray();
    boolean unordered = collection instanceof Set || collection instanceof PriorityQueue;
    if (unordered) {
      Sha256[] hashes = Arrays.stream(elements).map(hash).toArray(Sha256[]::new);
      write(out, collection instanceof Set ? Tag.SET : Tag.QUEUE, hashes);
      return;
    }
    out.tag(tag(collection)).intValue(elements.length);
    for (Object element : elements) {
      encode.accept(element, out);
    }
  }

  static void encode(Map<?, ?> map, Sink out, Function<@Nullable Object, Sha256> hash) {
    Sink pair = new Sink();
    Sha256[] entries =
        map.entrySet().stream()
            .map(
                entry ->
                    pair.hash(hash.apply(entry.getKey()))
                        .hash(hash.apply(entry.getValue()))
                        .finish())
            .toArray(Sha256[]::new);
    write(out, Tag.MAP, entries);
  }

  private static void write(Sink out, int tag, Sha256[] hashes) {
    Arrays.sort(hashes);
    out.tag(tag).intValue(hashes.length);
    for (Sha256 each : hashes) {
      out.hash(each);
    }
  }

  private static int tag(Collection<?> collection) {
    if (collection instanceof List) {
      return Tag.LIST;
    }
    return collection instanceof Queue ? Tag.QUEUE : Tag.LIST;
  }
}
