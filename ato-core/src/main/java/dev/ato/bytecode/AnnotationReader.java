package dev.ato.bytecode;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one annotation with its element values (JVMS §4.7.16) and hands it on at its end. */
final class AnnotationReader extends AnnotationVisitor {

  private final String descriptor;
  private final Consumer<AnnotationOutline> finished;
  private final Map<String, Object> values = new LinkedHashMap<>();

  AnnotationReader(String descriptor, Consumer<AnnotationOutline> finished) {
    super(Opcodes.ASM9);
    this.descriptor = descriptor;
    this.finished = finished;
  }

  @Override
  public void visit(String name, Object value) {
    values.put(name, plain(value));
  }

  @Override
  public void visitEnum(String name, String type, String constant) {
    values.put(name, constant);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String type) {
    return new AnnotationReader(type, nested -> values.put(name, nested));
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    List<Object> elements = new ArrayList<>();
    values.put(name, elements);
    return new ElementReader(elements);
  }

  @Override
  public void visitEnd() {
    finished.accept(new AnnotationOutline(descriptor, values));
  }

  private static Object plain(Object value) {
    if (value instanceof Type type) {
      return type.getClassName();
    }
    return value.getClass().isArray() ? elements(value) : value;
  }

  /** ASM hands an array of primitives over in one piece. */
  private static List<Object> elements(Object array) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  /** Reads the elements of an array, which bear no names. */
  private static final class ElementReader extends AnnotationVisitor {

    private final List<Object> elements;

    ElementReader(List<Object> elements) {
      super(Opcodes.ASM9);
      this.elements = elements;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
      elements.add(plain(value));
    }

    @Override
    public void visitEnum(@Nullable String name, String type, String constant) {
      elements.add(constant);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String type) {
      return new AnnotationReader(type, elements::add);
    }
  }
}
