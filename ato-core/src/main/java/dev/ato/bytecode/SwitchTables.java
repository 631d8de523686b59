package dev.ato.bytecode;

import dev.ato.bytecode.OrdinalArrays.Entry;
import dev.ato.bytecode.flow.CompilerArrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads from the code beside a method which constant of an enum stands behind a number: from the
 * making of the compiler's arrays, and from the constructor calls in the enum itself.
 */
final class SwitchTables implements CompilerArrays {

  private static final String JAVAC = "$SwitchMap$";
  private static final String KOTLIN = "$EnumSwitchMapping$";
  private static final String ECJ = "$SWITCH_TABLE$";

  private final Neighbours neighbours;
  private final Map<String, List<String>> constants = new HashMap<>();

  SwitchTables(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public Map<Integer, String> callSites(AbstractInsnNode given) {
    return GroovyCallSites.areGiven(given, neighbours.own())
        ? GroovyCallSites.names(neighbours.own())
        : Map.of();
  }

  @Override
  public Map<Integer, String> numbers(String enumName, AbstractInsnNode given) {
    Map<Integer, String> numbers = new HashMap<>();
    for (Entry entry : making(given).map(making -> entries(making, given)).orElse(List.of())) {
      if (!entry.enumName().equals(enumName)
          || numbers.put(entry.number(), entry.constant()) != null) {
        return Map.of();
      }
    }
    boolean isOneToOne = Set.copyOf(numbers.values()).size() == numbers.size();
    return isOneToOne ? numbers : Map.of();
  }

  /**
   * What stands in the array that an instruction gives, for behind its name: a case of another
   * constant shows even where {@link #numbers} is of no use. Empty if the instruction gives
   * something else, or the array's making cannot be found.
   */
  String content(AbstractInsnNode given) {
    Optional<MethodNode> making = making(given);
    if (making.isEmpty()) {
      return "";
    }
    return OrdinalArrays.of(making.get())
        .map(arrays -> text(entries(arrays, given)))
        .orElseGet(() -> hash(making.get()));
  }

  private String hash(MethodNode making) {
    new DebugTables().apply(making, neighbours);
    return " {" + PlainCode.hash(making) + "}";
  }

  private static String text(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(Entry::number).thenComparing(Entry::constant))
        .map(entry -> entry.number() + "=" + NameText.ofMember(entry.constant()))
        .collect(Collectors.joining(", ", " {", "}"));
  }

  private static List<Entry> entries(MethodNode making, AbstractInsnNode given) {
    return OrdinalArrays.of(making).map(arrays -> entries(arrays, given)).orElse(List.of());
  }

  private static List<Entry> entries(OrdinalArrays arrays, AbstractInsnNode given) {
    return given instanceof FieldInsnNode access
        ? arrays.inField(access.name)
        : arrays.inVariable();
  }

  /** The compiler's method that makes the array that an instruction gives. */
  private Optional<MethodNode> making(AbstractInsnNode given) {
    if (given instanceof FieldInsnNode access && isTable(access)) {
      return neighbours
          .find(access.owner)
          .filter(owner -> (owner.access & Opcodes.ACC_SYNTHETIC) != 0)
          .flatMap(owner -> Neighbours.method(owner, "<clinit>", "()V"));
    } else if (given instanceof MethodInsnNode call
        && call.getOpcode() == Opcodes.INVOKESTATIC
        && isMaking(call.name)) {
      return neighbours
          .find(call.owner)
          .flatMap(owner -> Neighbours.method(owner, call.name, call.desc))
          .filter(making -> (making.access & Opcodes.ACC_SYNTHETIC) != 0);
    }
    return Optional.empty();
  }

  private static boolean isTable(FieldInsnNode access) {
    return access.getOpcode() == Opcodes.GETSTATIC
        && access.desc.equals("[I")
        && isTable(access.name);
  }

  /** Whether a field of this name holds such an array. */
  static boolean isTable(String field) {
    return field.startsWith(JAVAC) || field.startsWith(KOTLIN);
  }

  /** Whether a method of this name gives such an array. */
  static boolean isMaking(String method) {
    return method.startsWith(ECJ);
  }

  @Override
  public List<String> constants(String internalName) {
    return constants.computeIfAbsent(
        internalName,
        name ->
            neighbours
                .find(name)
                .filter(owner -> (owner.access & Opcodes.ACC_ENUM) != 0)
                .map(SwitchTables::constantsOf)
                .orElse(List.of()));
  }

  /** The constants in the order of the numbers that their constructors are given. */
  private static List<String> constantsOf(ClassNode owner) {
    return Neighbours.method(owner, "<clinit>", "()V")
        .flatMap(making -> EnumConstants.of(Code.of(making), owner))
        .orElse(List.of());
  }
}
