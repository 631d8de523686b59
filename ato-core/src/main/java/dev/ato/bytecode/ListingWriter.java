package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.bytecode.flow.FlowListing;
import dev.ato.bytecode.flow.UnfitCodeException;
import dev.ato.bytecode.flow.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Writes the canonical listing of a method whose class is normalized: a head with what matters of
 * its flags and its descriptor, the instructions, the exception table in its order; nested likewise
 * the bodies of its lambdas.
 */
final class ListingWriter {

  private static final int DEEPEST = 100;

  private final FingerprintedClass owner;
  private final MethodNode root;
  private final References references;
  private ListingText listing = new ListingText();
  private int nestedLength;
  private final InstructionText wordless = InstructionText.withoutPlaces();
  private final List<MethodNode> enclosing = new ArrayList<>();

  private ListingWriter(FingerprintedClass owner, MethodNode root, References references) {
    this.owner = owner;
    this.root = root;
    this.references = references;
  }

  /** The listing of a method; what it refers to is added to {@code references}. */
  static String write(FingerprintedClass owner, MethodNode method, References references) {
    owner.beginListing();
    ListingWriter writer = new ListingWriter(owner, method, references);
    writer.method(method, method.desc);
    return writer.listing.toString();
  }

  /**
   * Lists a method.
   *
   * @param given its descriptor, perhaps with boxes in the place of some parameters
   */
  private void method(MethodNode method, String given) {
    if (enclosing.size() == DEEPEST) {
      throw new AtoException("its lambda bodies nest deeper than " + DEEPEST);
    }
    enclosing.add(method);
    listing.line(head(method, given));
    listing.indent();
    body(method, given);
    listing.outdent();
    enclosing.remove(method);
  }

  private String head(MethodNode method, String given) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    boolean isSynchronized = (method.access & Opcodes.ACC_SYNCHRONIZED) != 0;
    return (isStatic ? "static " : "instance ")
        + (isSynchronized ? "synchronized " : "")
        + (owner.isStrict(method) ? "strictfp " : "")
        + NameText.ofDescriptor(owner.names().descriptor(captures(method).arranged(given)));
  }

  /** How the method's parameters are shown, if it makes an object that captures some. */
  private Captures captures(MethodNode method) {
    return method.name.equals("<init>") ? owner.captures(owner.internalName()) : Captures.NONE;
  }

  private void body(MethodNode method, String given) {
    ListingText whole = listing;
    int length = whole.length();
    try {
      FlowListing.write(method, given, new Spoken(captures(method)), owner.switchTables(), whole);
    } catch (UnfitCodeException unfit) {
      whole.shorten(length);
      Normalizations.simplify(method, owner.neighbours());
      listing.line("in simple form: " + unfit.getMessage());
      if (!given.equals(method.desc)) {
        listing.line("unboxed to " + NameText.ofDescriptor(owner.names().descriptor(method.desc)));
      }
      simpleBody(method);
    }
  }

  /** What an instruction does, for the graph; a lambda with its body in lines below. */
  private String words(AbstractInsnNode node) {
    if (node instanceof MethodInsnNode call) {
      Optional<MethodNode> lifted = owner.lifted(call);
      if (lifted.isPresent()) {
        return liftedWords(call, lifted.get());
      }
    }
    references.add(node);
    AbstractInsnNode shown = owner.names().of(node);
    if (node instanceof InvokeDynamicInsnNode call) {
      InvokeDynamicInsnNode as = (InvokeDynamicInsnNode) shown;
      return LambdaText.of(call)
          .map(lambda -> lambdaWords(lambda, LambdaText.of(as).orElse(lambda)))
          .orElseGet(() -> DynamicText.of(as));
    } else if (node instanceof MethodInsnNode call && isRecursion(call)) {
      return MemberText.ofRecursion((MethodInsnNode) shown);
    } else if (shown instanceof LdcInsnNode push) {
      return ConstantText.of(push.cst);
    } else if (node instanceof MethodInsnNode call && isConstruction(call)) {
      MethodInsnNode as = (MethodInsnNode) shown;
      String descriptor = owner.captures(call.owner).arranged(as.desc);
      return MemberText.of(
          new MethodInsnNode(as.getOpcode(), as.owner, as.name, descriptor, as.itf));
    }
    String more = more(node);
    return more.isEmpty() ? wordless.of(shown) : wordless.of(shown) + more;
  }

  /** What code elsewhere says of an instruction. */
  private String more(AbstractInsnNode node) {
    if (node instanceof SuperCall call) {
      return " in " + NameText.ofClass(owner.names().type(call.caller()));
    }
    return owner.switchTables().content(node);
  }

  private static boolean isConstruction(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESPECIAL && call.name.equals("<init>");
  }

  /** The words of this listing. */
  private final class Spoken implements Words {

    private final Captures captures;

    Spoken(Captures captures) {
      this.captures = captures;
    }

    @Override
    public String parameter(int index) {
      int place = captures.place(index);
      return place < 0 ? "handed-on{" + index + "}" : "p" + place;
    }

    @Override
    public <T> List<T> arranged(MethodInsnNode call, List<T> operands) {
      if (!isConstruction(call) || owner.captures(call.owner).places().isEmpty()) {
        return operands;
      }
      List<T> arranged = new ArrayList<>();
      arranged.add(operands.get(0));
      arranged.addAll(owner.captures(call.owner).arranged(operands.subList(1, operands.size())));
      return arranged;
    }

    @Override
    public String of(AbstractInsnNode instruction) {
      return words(instruction);
    }

    @Override
    public String type(String internalName) {
      return NameText.ofClass(owner.names().type(internalName));
    }

    @Override
    public String quoted(String text) {
      return QuotedText.of(text, '"');
    }
  }

  private String lambdaWords(LambdaText lambda, LambdaText shown) {
    Optional<MethodNode> body = owner.body(lambda);
    if (body.isEmpty()) {
      references.target(lambda);
      return shown.lineWithTarget();
    }
    int level = enclosing.indexOf(body.get());
    return level >= 0
        ? shown.lineWithEnclosingBody(enclosing.size() - level)
        : shown.lineWithBody() + "\n" + nested(body.get(), lambda.given(body.get()));
  }

  /** The call of a method that a compiler lifted out of this one. */
  private String liftedWords(MethodInsnNode call, MethodNode body) {
    int level = enclosing.indexOf(body);
    String descriptor = owner.names().descriptor(call.desc);
    return level >= 0
        ? MemberText.ofLifted(call, descriptor) + ", " + (enclosing.size() - level) + " up"
        : MemberText.ofLifted(call, descriptor) + "\n" + nested(body, body.desc);
  }

  private String nested(MethodNode body, String given) {
    ListingText outer = listing;
    listing = new ListingText();
    method(body, given);
    String nested = listing.toString();
    listing = outer;
    nestedLength += nested.length();
    if (nestedLength > ListingText.LONGEST) {
      throw ListingText.tooLong();
    }
    return nested.substring(0, nested.length() - 1);
  }

  private void simpleBody(MethodNode method) {
    Labels labels = Labels.of(method);
    InstructionText text = new InstructionText(ParameterSlots.of(method), labels);
    for (AbstractInsnNode node : method.instructions) {
      if (Code.isInstruction(node)) {
        place(node, labels);
        instruction(node, labels, text);
      }
    }
    place(null, labels);
    method.tryCatchBlocks.forEach(block -> listing.line(guard(block, labels)));
  }

  private void place(@Nullable AbstractInsnNode node, Labels labels) {
    if (labels.isUsed(node)) {
      listing.label(labels.nameOf(node));
    }
  }

  private void instruction(AbstractInsnNode node, Labels labels, InstructionText text) {
    if (node instanceof MethodInsnNode call && owner.lifted(call).isPresent()) {
      liftedWords(call, owner.lifted(call).orElseThrow()).lines().forEach(listing::line);
      return;
    }
    references.add(node);
    AbstractInsnNode shown = owner.names().of(node);
    if (node instanceof LookupSwitchInsnNode choice) {
      choice(choice, labels);
    } else if (node instanceof InvokeDynamicInsnNode call) {
      InvokeDynamicInsnNode as = (InvokeDynamicInsnNode) shown;
      LambdaText.of(call)
          .ifPresentOrElse(
              lambda -> lambda(lambda, LambdaText.of(as).orElse(lambda)),
              () -> listing.line(DynamicText.of(as)));
    } else if (node instanceof MethodInsnNode call && isRecursion(call)) {
      listing.line(MemberText.ofRecursion((MethodInsnNode) shown));
    } else {
      listing.line(text.of(shown) + more(node));
    }
  }

  private void choice(LookupSwitchInsnNode choice, Labels labels) {
    listing.line("switch");
    listing.indent();
    for (int i = 0; i < choice.labels.size(); i++) {
      listing.line("case " + choice.keys.get(i) + " goto " + labels.name(choice.labels.get(i)));
    }
    listing.line("default goto " + labels.name(choice.dflt));
    listing.outdent();
  }

  private void lambda(LambdaText lambda, LambdaText shown) {
    Optional<MethodNode> body = owner.body(lambda);
    if (body.isEmpty()) {
      references.target(lambda);
      listing.line(shown.lineWithTarget());
      return;
    }
    int level = enclosing.indexOf(body.get());
    if (level >= 0) {
      listing.line(shown.lineWithEnclosingBody(enclosing.size() - level));
      return;
    }
    listing.line(shown.lineWithBody());
    listing.indent();
    method(body.get(), lambda.given(body.get()));
    listing.outdent();
  }

  private boolean isRecursion(MethodInsnNode call) {
    return call.owner.equals(owner.internalName())
        && call.name.equals(root.name)
        && call.desc.equals(root.desc)
        && !root.name.startsWith("<");
  }

  private String guard(TryCatchBlockNode block, Labels labels) {
    return "try "
        + labels.name(block.start)
        + " to "
        + labels.name(block.end)
        + " catch "
        + (block.type == null ? "anything" : NameText.ofClass(owner.names().type(block.type)))
        + " goto "
        + labels.name(block.handler);
  }
}
