package dev.ato.digest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a value in one go, without looking whether anything in it is shared: right for nearly all
 * values, and fast. Gives up on one that is deep, as all are that contain themselves unless that is
 * looked for, and on one with so many parts that much of it may be shared.
 */
final class DirectWalk {

  /** Of the thread's own stack, of which an application may have left little. */
  private static final int DEEPEST = 48;

  /** As much as is lost if it is given up then: some milliseconds. */
  private static final int MOST_WORK = 2_000_000;

  private static final int WORK_OF_A_PART = 8;

  private static final @Nullable Object[] NOT_LOOKING = {};

  private final Encoding local;
  private final IdentityTable large = new IdentityTable();
  private final LongEncodings known = new LongEncodings();
  private @Nullable Object[] path = NOT_LOOKING;
  private int[] members = new int[16];
  private int memberCount;
  private int depth;
  private int parts;
  private int work;
  private boolean givenUp;
  private boolean tooDeep;

  DirectWalk(Encoding local) {
    this.local = local;
  }

  /**
   * Whether the encoding of the value now stands at the end.
   *
   * @param looking whether to look for objects within themselves
   */
  boolean encode(@Nullable Object root, boolean looking) {
    givenUp = false;
    tooDeep = false;
    path = looking ? new Object[DEEPEST] : NOT_LOOKING;
    local.direct = this;
    try {
      local.value(root);
      return true;
    } catch (LimitReached e) {
      if (givenUp) {
        return false;
      }
      throw e;
    } finally {
      local.direct = null;
      clear();
    }
  }

  private void clear() {
    path = NOT_LOOKING;
    large.clear();
    known.clear();
    depth = 0;
    parts = 0;
    work = 0;
    memberCount = 0;
  }

  void part(Form form, Object value) {
    if (form.isLarge(value)) {
      large(form, value);
      return;
    }
    if (path != NOT_LOOKING && isWithinItself(value)) {
      return;
    }
    if (++depth > Math.min(DEEPEST, local.limits.depth())) {
      tooDeep = true;
      giveUp();
    }
    if (form.leaf) {
      work(1);
    } else {
      work(WORK_OF_A_PART);
      if (++parts > local.limits.parts()) {
        giveUp();
      }
    }
    local.deadline.work(1);
    int start = local.bytes.length;
    int firstMember = memberCount;
    local.write(form, value);
    memberCount = firstMember; // more are left if it could not be read
    local.hashing.fold(local.bytes, start);
    depth--;
  }

  /** Whether it was given up for a depth that may come from an object within itself. */
  boolean wasTooDeep() {
    return tooDeep;
  }

  /** So much was done. */
  void work(int steps) {
    work += steps;
    if (work > MOST_WORK) {
      giveUp();
    }
  }

  private void giveUp() {
    givenUp = true;
    throw new LimitReached("too deep or too large for one go");
  }

  /** Notes where on the way to it an object stands, and writes how many steps back that is. */
  private boolean isWithinItself(Object value) {
    for (int i = depth - 1; i >= 0; i--) {
      if (path[i] == value) {
        local.bytes.byteValue(Tag.CYCLE);
        local.bytes.size(depth - i);
        return true;
      }
    }
    if (depth < DEEPEST) {
      path[depth] = value;
    }
    return false;
  }

  private void large(Form form, Object value) {
    int slot = large.slot(value);
    int number = large.number(slot);
    if (number > 0) {
      known.write(number, local.bytes);
      return;
    }
    int start = local.bytes.length;
    local.write(form, value);
    local.hashing.fold(local.bytes, start);
    large.set(slot, known.add(local.bytes, start, 0));
  }

  /** The number of the first member. */
  int beginMembers() {
    addMember();
    return memberCount - 1;
  }

  void endOfMember() {
    work(1);
    local.hashing.fold(local.bytes, members[memberCount - 1]);
    addMember();
  }

  void endMembers(int first) {
    Ranges.sort(local.bytes.data, members, first, memberCount - 1 - first);
    memberCount = first;
  }

  /** Notes where the next member begins. */
  private void addMember() {
    if (memberCount == members.length) {
      members = Arrays.copyOf(members, 2 * memberCount);
    }
    members[memberCount++] = local.bytes.length;
  }
}
