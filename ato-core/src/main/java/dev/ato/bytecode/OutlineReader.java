package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects a {@link ClassOutline} in one pass that skips all code. */
final class OutlineReader extends ClassVisitor {

  private final List<AnnotationOutline> annotations = new ArrayList<>();
  private final List<MethodCollector> methods = new ArrayList<>();
  private final Map<String, @Nullable String> inner = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();
  private String name = "";
  private Optional<String> superName = Optional.empty();
  private List<String> interfaces = List.of();
  private int access;
  private String sourceFile = "";

  private OutlineReader() {
    super(Opcodes.ASM9);
  }

  static ClassOutline read(byte[] classBytes) {
    OutlineReader outline = new OutlineReader();
    // SKIP_DEBUG stays off: it would drop the source file too.
    ClassBytes.accept(classBytes, outline, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return outline.finish();
  }

  private ClassOutline finish() {
    return new ClassOutline(
        name,
        superName,
        interfaces,
        access,
        sourceFile,
        annotations,
        methods.stream().map(MethodCollector::finish).toList(),
        isNumbered(name),
        constants);
  }

  /** As {@link NumberedClasses} has it: somewhere around it is a class that no class declares. */
  private boolean isNumbered(String className) {
    Set<String> met = new HashSet<>();
    String each = className.replace('.', '/');
    while (inner.containsKey(each) && met.add(each)) {
      String outer = inner.get(each);
      if (outer == null) {
        return true;
      }
      each = outer;
    }
    return false;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    this.name = name.replace('/', '.');
    this.access = access;
    this.superName = Optional.ofNullable(superName).map(found -> found.replace('/', '.'));
    this.interfaces =
        interfaces == null
            ? List.of()
            : List.of(interfaces).stream().map(found -> found.replace('/', '.')).toList();
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    sourceFile = source == null ? "" : source;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return new AnnotationReader(descriptor, annotations::add);
  }

  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
      inner.put(name, outerName);
    }
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if (value != null) {
      constants.put(name + descriptor, ConstantText.of(value));
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodCollector method = new MethodCollector(access, name, descriptor);
    methods.add(method);
    return method;
  }

  private static final class MethodCollector extends MethodVisitor {

    private final int access;
    private final String name;
    private final String descriptor;
    private final List<AnnotationOutline> annotations = new ArrayList<>();

    MethodCollector(int access, String name, String descriptor) {
      super(Opcodes.ASM9);
      this.access = access;
      this.name = name;
      this.descriptor = descriptor;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return new AnnotationReader(descriptor, annotations::add);
    }

    MethodOutline finish() {
      return new MethodOutline(name, descriptor, access, annotations);
    }
  }
}
