package dev.ato.digest;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of each class, found once. */
final class Forms {

  private final Opener opener;
  private final LambdaCode lambdas;
  private final List<ValueEncoder> encoders;
  private final JdkViews views;

  private final ClassValue<Form> forms =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return form(type);
        }
      };

  private final ClassValue<Eventual> futures =
      new ClassValue<>() {
        @Override
        protected Eventual computeValue(Class<?> type) {
          return Eventual.of(type, opener);
        }
      };

  Forms(Opener opener, LambdaCode lambdas, List<ValueEncoder> encoders) {
    this.opener = opener;
    this.lambdas = lambdas;
    this.encoders = encoders;
    views = new JdkViews(opener);
  }

  Form of(Class<?> type) {
    return forms.get(type);
  }

  /** How futures of a class are asked. */
  Eventual future(Class<?> type) {
    return futures.get(type);
  }

  private Form form(Class<?> type) {
    Form form = encoded(type);
    form = form == null ? ofArray(type) : form;
    form = form == null ? Boxes.form(type) : form;
    form = form == null ? named(type) : form;
    form = form == null ? special(type) : form;
    form = form == null ? container(type) : form;
    form = form == null ? BufferForms.of(type) : form;
    form = form == null ? Holders.of(type) : form;
    if (form == null) {
      form = JdkTypes.contain(type) ? opaque() : object(type);
    }
    return form;
  }

  private @Nullable Form encoded(Class<?> type) {
    if (!JdkTypes.contain(type)) {
      for (ValueEncoder encoder : encoders) {
        if (EncodedForm.encodes(encoder, type)) {
          return new EncodedForm(encoder);
        }
      }
    }
    return null;
  }

  private static @Nullable Form ofArray(Class<?> type) {
    if (!type.isArray()) {
      return null;
    }
    return type.getComponentType().isPrimitive() ? new NumbersForm(type) : ArrayForm.of(type);
  }

  /** Values that a name or a text says all of. */
  private static @Nullable Form named(Class<?> type) {
    if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
      return new LeafForm(Forms::constant);
    } else if (type == Class.class) {
      return new LeafForm(Forms::type);
    }
    Function<Object, String> text = TextualValues.of(type);
    if (text == null) {
      return null;
    }
    String name = TextualValues.typeName(type);
    return new LeafForm(
        (value, out) -> {
          out.bytes.byteValue(Tag.TEXTUAL);
          out.bytes.text(name);
          out.bytes.text(text.apply(value));
        });
  }

  private static void constant(Object value, Encoding out) {
    Enum<?> constant = (Enum<?>) value;
    out.bytes.byteValue(Tag.ENUM);
    out.bytes.text(TypeName.of(constant.getDeclaringClass()));
    out.bytes.text(constant.name());
  }

  private static void type(Object value, Encoding out) {
    out.bytes.byteValue(Tag.CLASS);
    out.bytes.text(TypeName.of((Class<?>) value));
  }

  private @Nullable Form special(Class<?> type) {
    if (Proxy.isProxyClass(type)) {
      return new PartsForm(ProxyForm::write);
    } else if (Throwable.class.isAssignableFrom(type)) {
      return ThrowableForm.of(type, opener);
    } else if (LambdaForm.isLambda(type)) {
      return new LambdaForm(type, FieldPlan.of(type, opener), lambdas);
    } else if (CompletableFuture.class.isAssignableFrom(type)) {
      return new PartsForm(futures.get(type));
    }
    return Machinery.is(type) || type == WeakHashMap.class ? opaque() : null;
  }

  private @Nullable Form container(Class<?> type) {
    if (!Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)) {
      return null;
    } else if (SafeContainers.contain(type)) {
      return new PartsForm(Containers.of(type));
    } else if (JdkTypes.contain(type)) {
      return new PartsForm(new ViewContent(views, Containers.of(type)));
    }
    LeafForm.Content inherited = InheritedContent.of(type, opener);
    return inherited == null ? null : new PartsForm(extended(type, inherited));
  }

  private LeafForm.Content extended(Class<?> type, LeafForm.Content inherited) {
    Form added = new ObjectForm(type, FieldPlan.added(type, opener));
    return (value, out) -> {
      out.bytes.byteValue(Tag.EXTENDED_CONTENT);
      added.write(value, out);
      inherited.write(value, out);
    };
  }

  private Form object(Class<?> type) {
    return new ObjectForm(type, FieldPlan.of(type, opener));
  }

  private static Form opaque() {
    return new LeafForm((value, out) -> out.opaque(value, "counts by its type"));
  }
}
