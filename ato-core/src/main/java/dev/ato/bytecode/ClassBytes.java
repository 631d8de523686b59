package dev.ato.bytecode;

import dev.ato.AtoException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Opens class files, and says in one line why one cannot be read. */
final class ClassBytes {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int MAJOR_VERSION_OFFSET = 6;
  private static final int SMALLEST_CLASS_FILE = 24;
  private static final int NEWEST_MAJOR_VERSION = Opcodes.V28;

  private ClassBytes() {}

  /** Lets {@code visitor} see the class. */
  static void accept(byte[] classBytes, ClassVisitor visitor, int parsingOptions) {
    ClassReader reader = open(classBytes);
    try {
      reader.accept(visitor, parsingOptions);
    } catch (RuntimeException failure) {
      throw broken(reader, failure);
    }
  }

  /** A reader over the class, with its constant pool read. */
  static ClassReader open(byte[] classBytes) {
    if (classBytes.length < SMALLEST_CLASS_FILE || ByteBuffer.wrap(classBytes).getInt() != MAGIC) {
      throw new AtoException(
          "not a class file: expected it to start with cafebabe, found "
              + classBytes.length
              + " bytes of something else");
    }
    int version = majorVersion(classBytes);
    if (version > NEWEST_MAJOR_VERSION) {
      throw new AtoException(
          named(classBytes)
              + ": class file version "
              + version
              + " is newer than "
              + NEWEST_MAJOR_VERSION
              + ", the newest that can be read");
    }
    return read(classBytes);
  }

  /** What to throw when ASM stumbled over {@code failure} in the middle of a class. */
  static AtoException broken(ClassReader reader, Throwable failure) {
    String reason = failure.toString().lines().findFirst().orElse("");
    return new AtoException("class " + name(reader) + ": broken class file: " + reason, failure);
  }

  private static ClassReader read(byte[] classBytes) {
    try {
      ClassReader reader = new ClassReader(classBytes);
      Objects.requireNonNull(reader.getClassName(), "no name"); // it is read only when asked for
      return reader;
    } catch (RuntimeException failure) {
      throw new AtoException("broken class file: constant pool: " + failure, failure);
    }
  }

  /** The name in a class file of an unknown version: most of them still read like a known one. */
  private static String named(byte[] classBytes) {
    byte[] disguised = classBytes.clone();
    disguised[MAJOR_VERSION_OFFSET] = 0;
    disguised[MAJOR_VERSION_OFFSET + 1] = (byte) NEWEST_MAJOR_VERSION;
    try {
      return "class " + name(new ClassReader(disguised));
    } catch (RuntimeException unreadable) {
      return "a class";
    }
  }

  private static String name(ClassReader reader) {
    try {
      return reader.getClassName().replace('/', '.');
    } catch (RuntimeException unreadable) {
      return "without a name";
    }
  }

  private static int majorVersion(byte[] classBytes) {
    return Short.toUnsignedInt(ByteBuffer.wrap(classBytes).getShort(MAJOR_VERSION_OFFSET));
  }
}
