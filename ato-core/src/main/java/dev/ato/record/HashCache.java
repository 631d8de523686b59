package dev.ato.record;

import dev.ato.digest.HashWords;
import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of primitive values that a thread met a moment ago, each in the one slot that its bits
 * name. Grows with the values that it lacks: threads that make few calls, of which there may be
 * many, keep little.
 */
abstract sealed class HashCache permits RecentResults {

  private static final int MOST_SLOTS = 1 << 10;

  private static final int MOST_OF_A_VIRTUAL_THREAD = 32;

  /** Bits, kind, four words of the hash, and when the hash was used last. */
  private static final int SLOT = 8;

  private static final int HASH = 2;
  private static final int USED = 4;
  private static final int NO_KIND = -1;

  /** A kind is that of the primitive, and above these bits the number of the tolerance. */
  private static final int KIND = 0xf;

  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final CacheRoom room;
  private final boolean virtual;
  private long[] slots = empty(2);
  private int shift = Long.SIZE - 1;
  private int misses;
  private @Nullable PrimitiveHasher hasher;
  private final HashWords words = new HashWords();

  HashCache(CacheRoom room, boolean virtual) {
    this.room = room;
    this.virtual = virtual;
  }

  /** Where the hash of a value stands, or -1 if it is not here. */
  final int find(int kind, long bits) {
    int at = slot(kind, bits);
    return slots[at] == bits && slots[at + 1] == kind ? at + HASH : -1;
  }

  /** The highest bits of a product, in which neighbours lie far apart. */
  private int slot(int kind, long bits) {
    return (int) (((bits + kind) * MIX) >>> shift) * SLOT;
  }

  /** Notes that the hash at a place is in use. */
  final void use(int place, long moment) {
    slots[place + USED] = moment;
  }

  /** Whether a value can be put without the loss of a hash that is in use since {@code moment}. */
  final boolean isFree(int kind, long bits, long moment) {
    return misses < patience() && slots[slot(kind, bits) + HASH + USED] != moment;
  }

  /** Hashes a value into its slot, in which another may have been; the other slots may vanish. */
  final int put(int kind, long bits, ValueDigester digester) {
    if (++misses > patience()) {
      grow();
    }
    int at = slot(kind, bits);
    slots[at + 1] = NO_KIND;
    slots[at] = bits;
    hash(kind, bits, at + HASH, digester);
    slots[at + 1] = kind;
    return at + HASH;
  }

  private void hash(int kind, long bits, int place, ValueDigester digester) {
    if (kind > KIND || virtual) { // of virtual threads there may be a million: they keep no hasher
      PrimitiveKind.digest(kind & KIND, bits, digester, words);
      slots[place] = words.a();
      slots[place + 1] = words.b();
      slots[place + 2] = words.c();
      slots[place + 3] = words.d();
      return;
    }
    if (hasher == null) {
      hasher = new PrimitiveHasher();
    }
    hasher.hash(kind, bits, slots, place);
  }

  /** So many values are missed before the cache is widened. */
  private int patience() {
    return slots.length;
  }

  private void grow() {
    misses = 0;
    int length = slots.length / SLOT;
    int most = virtual ? MOST_OF_A_VIRTUAL_THREAD : MOST_SLOTS;
    int wanted = Math.min(most, 8 * length);
    if (wanted > length && room.take((wanted - length) * SLOT)) {
      slots = empty(wanted);
      shift = Long.SIZE - Integer.numberOfTrailingZeros(wanted);
    }
  }

  /** Gives back the room of a thread that has ended. */
  final void release() {
    room.free(slots.length - 2 * SLOT);
  }

  private static long[] empty(int count) {
    long[] slots = new long[count * SLOT];
    for (int i = 1; i < slots.length; i += SLOT) {
      slots[i] = NO_KIND;
    }
    return slots;
  }

  /** What the places are places in. */
  final long[] words() {
    return slots;
  }

  /** The hash that stands there. */
  final Sha256 hash(int place) {
    return new Sha256(slots[place], slots[place + 1], slots[place + 2], slots[place + 3]);
  }
}
