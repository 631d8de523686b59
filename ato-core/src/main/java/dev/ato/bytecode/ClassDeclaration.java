package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What of a class's logic stands in no method: from what it inherits, and what its fields are.
 *
 * @param supertypes the interfaces as in source, of an interface too; the super class is in the
 *     constructors
 * @param volatileFields the names of fields that threads see at once (JVMS §4.5)
 * @param transientFields the names of fields that are not serialized
 * @param constants the constant values of static fields, as in a listing, by name; who uses one has
 *     it in its own code
 */
public record ClassDeclaration(
    List<String> supertypes,
    List<String> volatileFields,
    List<String> transientFields,
    Map<String, String> constants) {

  /** A declaration with copies of the collections. */
  public ClassDeclaration {
    supertypes = List.copyOf(supertypes);
    volatileFields = List.copyOf(volatileFields);
    transientFields = List.copyOf(transientFields);
    constants = Map.copyOf(constants);
  }

  /**
   * Reads the declaration of a class.
   *
   * @return empty of a class that the compiler made
   * @throws dev.ato.AtoException if the bytes are no class file, or one too new to be read
   */
  public static Optional<ClassDeclaration> of(byte[] classBytes) {
    Reader reader = new Reader();
    ClassBytes.accept(
        classBytes,
        reader,
        ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    return Optional.ofNullable(reader.declaration());
  }

  private static final class Reader extends ClassVisitor {

    private final List<String> supertypes = new ArrayList<>();
    private final List<String> volatileFields = new ArrayList<>();
    private final List<String> transientFields = new ArrayList<>();
    private final Map<String, String> constants = new TreeMap<>();
    private boolean isMade;

    Reader() {
      super(Opcodes.ASM9);
    }

    @Nullable ClassDeclaration declaration() {
      return isMade
          ? null
          : new ClassDeclaration(supertypes, volatileFields, transientFields, constants);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      isMade = (access & Opcodes.ACC_SYNTHETIC) != 0;
      if (interfaces != null) {
        Arrays.stream(interfaces).map(each -> each.replace('/', '.')).forEach(supertypes::add);
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
        return null;
      }
      if ((access & Opcodes.ACC_VOLATILE) != 0) {
        volatileFields.add(name);
      }
      if ((access & Opcodes.ACC_TRANSIENT) != 0) {
        transientFields.add(name);
      }
      if (value != null && (access & Opcodes.ACC_STATIC) != 0) {
        constants.put(name, ConstantText.of(value));
      }
      return null;
    }
  }
}
