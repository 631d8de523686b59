package dev.ato.digest;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a value that does not contain itself: each part in line, or by its hash if it is long.
 * Since a part is encoded as it would be anywhere else, one that is shared is hashed once, and
 * leaves no trace of being shared. Keeps a stack of its own, for the thread's may be short.
 */
final class TreeWalk {

  private static final int IN_PROGRESS = -1;

  private final Encoding local;
  private final Bytes out;
  private final IdentityTable seen = new IdentityTable();
  private final LongEncodings known = new LongEncodings();
  private Frame[] frames = {};
  private @Nullable Frame top;
  private int depth;
  private int parts;
  private int[] members = new int[16];
  private int memberCount;

  TreeWalk(Encoding local, Bytes out) {
    this.local = local;
    this.out = out;
  }

  void clear() {
    seen.clear();
    known.clear();
    for (int i = 0; i < depth; i++) {
      frames[i].owner = null;
    }
    if (frames.length > 1024) {
      frames = new Frame[0];
    }
    depth = 0;
    parts = 0;
    memberCount = 0;
    top = null;
  }

  /** Writes the encoding; false if the value contains itself, or has too many parts. */
  boolean encode(Object root) {
    if (!enter(root)) {
      return false;
    }
    while (top != null) {
      Frame frame = top;
      if (frame.nextPart == frame.lastPart) {
        leave(frame);
      } else if (!step(frame, frame.nextPart++)) {
        return false;
      }
    }
    return true;
  }

  private boolean step(Frame frame, int index) {
    frame.copyTo(local.places[index], local.bytes, out);
    Object part = local.parts[index];
    if (part == Encoding.BEGIN_OF_MEMBERS) {
      frame.firstMember = memberCount;
      addMember();
    } else if (part == Encoding.END_OF_ELEMENT) {
      frame.run = frame.run < 0 ? out.length : local.hashing.foldRun(out, frame.run);
    } else if (part == Encoding.END_OF_MEMBER) {
      local.hashing.fold(out, members[memberCount - 1]);
      addMember();
    } else {
      return enter(part);
    }
    return true;
  }

  /** Notes where the next member begins. */
  private void addMember() {
    if (memberCount == members.length) {
      members = Arrays.copyOf(members, 2 * memberCount);
    }
    members[memberCount++] = out.length;
  }

  private boolean enter(Object value) {
    int slot = seen.slot(value);
    int number = seen.number(slot);
    if (number == IN_PROGRESS) {
      return false;
    } else if (number > 0 && depth + known.height(number) <= local.limits.depth()) {
      known.write(number, out);
      noteBelow(known.height(number), false);
      return true;
    } else if (depth >= local.limits.depth()) {
      local.cut("deeper than " + local.limits.depth(), out);
      noteBelow(0, true);
      return true;
    }
    return parts++ < local.limits.parts() && write(value, slot);
  }

  private boolean write(Object value, int slot) {
    local.deadline.work(1);
    int start = local.bytes.length;
    int firstPart = local.count;
    local.write(local.form(value), value);
    if (local.count > firstPart) {
      seen.set(slot, IN_PROGRESS);
      push(value, start, firstPart);
      return true;
    }
    int begin = out.length;
    out.bytes(local.bytes.data, start, local.bytes.length - start);
    local.bytes.length = start;
    local.hashing.fold(out, begin);
    seen.set(slot, known.add(out, begin, 0));
    noteBelow(0, false);
    return true;
  }

  private void push(Object owner, int start, int firstPart) {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, Math.max(16, 2 * depth));
      for (int i = depth; i < frames.length; i++) {
        frames[i] = new Frame();
      }
    }
    top = frames[depth++];
    top.begin(owner, start, firstPart, local, out.length);
  }

  private void leave(Frame frame) {
    frame.copyTo(frame.end, local.bytes, out);
    if (frame.firstMember >= 0) {
      int count = memberCount - frame.firstMember - 1;
      Ranges.sort(out.data, members, frame.firstMember, count);
      memberCount = frame.firstMember;
    }
    local.hashing.fold(out, frame.outStart);
    int number = frame.cut ? 0 : known.add(out, frame.outStart, frame.height);
    seen.set(frame.owner(), number);
    local.truncate(frame.start, frame.firstPart);
    frame.owner = null;
    depth--;
    top = depth == 0 ? null : frames[depth - 1];
    noteBelow(frame.height, frame.cut);
  }

  /** Tells the object at hand of a part of it. */
  private void noteBelow(int height, boolean cut) {
    if (top != null) {
      top.height = Math.max(top.height, height + 1);
      top.cut |= cut;
    }
  }

  /** One object that is being encoded. */
  private static final class Frame {
    @Nullable Object owner;
    int start;
    int cursor;
    int end;
    int firstPart;
    int nextPart;
    int lastPart;
    int outStart;
    int firstMember;
    int run;
    int height;
    boolean cut;

    void begin(Object value, int from, int part, Encoding local, int outLength) {
      owner = value;
      start = from;
      cursor = from;
      end = local.bytes.length;
      firstPart = part;
      nextPart = part;
      lastPart = local.count;
      outStart = outLength;
      firstMember = -1;
      run = -1;
      height = 0;
      cut = false;
    }

    Object owner() {
      return Objects.requireNonNull(owner);
    }

    void copyTo(int place, Bytes from, Bytes to) {
      to.bytes(from.data, cursor, place - cursor);
      cursor = place;
    }
  }
}
