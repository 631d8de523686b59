package dev.ato.digest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What values say of themselves: bytes, and between them the parts that are encoded by themselves.
 * A stack: the parts of the value at hand are written above it, and taken off again.
 */
final class Encoding {

  /** Stands among the parts where the members of an unordered container begin. */
  static final Object BEGIN_OF_MEMBERS = new Object();

  /** Stands where an element of those in order ends. */
  static final Object END_OF_ELEMENT = new Object();

  /** Stands where one of them ends. */
  static final Object END_OF_MEMBER = new Object();

  private static final int LAST_FORMS = 64;

  private final Forms forms;
  final Tolerance tolerance;
  final Limits limits;
  final Bytes bytes = new Bytes();
  final Hashing hashing = new Hashing();
  final Notes notes = new Notes();
  final Deadline deadline;

  Object[] parts = new Object[64];
  int[] places = new int[64];
  int count;

  /** Writes parts at once, while that is thought to work. */
  @Nullable DirectWalk direct;

  private final @Nullable Class<?>[] lastTypes = new Class<?>[LAST_FORMS];
  private final Form[] lastForms = new Form[LAST_FORMS];
  private boolean formsKept;

  Encoding(Forms forms, Tolerance tolerance, Limits limits) {
    this.forms = forms;
    this.tolerance = tolerance;
    this.limits = limits;
    deadline = new Deadline(limits.millis());
  }

  void clear() {
    truncate(0, 0);
    bytes.clear();
    notes.clear();
    if (formsKept) {
      // Nothing of the application's is held when nobody hashes.
      Arrays.fill(lastTypes, null);
      formsKept = false;
    }
    deadline.clear();
    if (parts.length > 4096) {
      parts = new Object[64];
      places = new int[64];
    }
  }

  /** Takes off what was written above. */
  void truncate(int length, int parts) {
    Arrays.fill(this.parts, parts, count, null);
    bytes.length = length;
    count = parts;
  }

  /** A value within the one at hand: in line if it is a leaf, otherwise a part. */
  void value(@Nullable Object value) {
    if (value == null) {
      bytes.byteValue(Tag.NULL);
    } else if (value instanceof String text && text.length() <= Texts.LONG) {
      text(text);
    } else if (value instanceof Integer number) {
      bytes.byteValue(Tag.INT);
      bytes.intValue(number);
    } else if (value instanceof Double number) {
      bytes.byteValue(Tag.DOUBLE);
      doubleValue(number);
    } else {
      Form form = form(value);
      if (direct != null) {
        direct.part(form, value);
      } else if (!form.leaf || form.isLarge(value)) {
        part(value);
      } else {
        leaf(form, value);
      }
    }
  }

  /** The form of a value; those asked for last are found fastest. */
  Form form(Object value) {
    Class<?> type = value.getClass();
    int slot = type.hashCode() & LAST_FORMS - 1;
    if (lastTypes[slot] == type) {
      return lastForms[slot];
    }
    Form form = forms.of(type);
    formsKept = true;
    lastTypes[slot] = type;
    lastForms[slot] = form;
    return form;
  }

  private void leaf(Form form, Object value) {
    int start = bytes.length;
    int firstPart = count;
    write(form, value);
    if (count == firstPart) {
      hashing.fold(bytes, start);
    } else {
      // Something large is within; it may be shared.
      truncate(start, firstPart);
      part(value);
    }
  }

  private void text(String text) {
    int start = bytes.length;
    bytes.byteValue(Tag.STRING);
    bytes.text(text);
    hashing.fold(bytes, start);
  }

  void part(Object value) {
    if (count == parts.length) {
      parts = Arrays.copyOf(parts, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    parts[count] = value;
    places[count++] = bytes.length;
  }

  /** What follows are members whose order does not count, each ended by {@link #endOfMember}. */
  int beginMembers() {
    if (direct != null) {
      return direct.beginMembers();
    }
    part(BEGIN_OF_MEMBERS);
    return 0;
  }

  void endOfMember() {
    if (direct == null) {
      part(END_OF_MEMBER);
    } else {
      direct.endOfMember();
    }
  }

  /** Ends what {@link #beginMembers} began with {@code first} as its result. */
  void endMembers(int first) {
    if (direct != null) {
      direct.endMembers(first);
    }
  }

  /** Every NaN is one value; the two zeros are two, unless there is a tolerance. */
  void doubleValue(double value) {
    bytes.longValue(tolerance.bits(value));
  }

  void floatValue(float value) {
    bytes.intValue(tolerance.bits(value));
  }

  /** Writes a value, or if that fails why it could not be read. */
  void write(Form form, Object value) {
    int start = bytes.length;
    int firstPart = count;
    try {
      form.write(value, this);
    } catch (LimitReached | VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      // Another thread changed a collection under our hands, or an encoder failed.
      hashing.reset();
      truncate(start, firstPart);
      opaque(value, "could not be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  void opaque(Object value, String why) {
    String type = TypeName.of(value.getClass());
    bytes.byteValue(Tag.OPAQUE);
    bytes.text(type);
    notes.add(type, why);
  }

  /** Where elements in order begin. */
  int beginElements() {
    if (direct == null) {
      part(END_OF_ELEMENT);
    }
    return bytes.length;
  }

  /** Ends an element; the result is where the run at hand begins. */
  int endOfElement(int run) {
    if (direct == null) {
      part(END_OF_ELEMENT);
      return run;
    }
    direct.work(1);
    return hashing.foldRun(bytes, run);
  }

  /** What limits cut off. */
  void cut(String why, Bytes out) {
    out.byteValue(Tag.CUT);
    notes.add(why, "");
  }
}
