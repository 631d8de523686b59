package dev.ato.digest;

import java.lang.reflect.Proxy;

/** A proxy of the JDK's: its interfaces, then its handler. */
final class ProxyForm {

  private ProxyForm() {}

  static void write(Object proxy, Encoding out) {
    Class<?>[] interfaces = proxy.getClass().getInterfaces();
    out.bytes.byteValue(Tag.PROXY);
    out.bytes.size(interfaces.length);
    for (Class<?> each : interfaces) {
      out.bytes.text(TypeName.of(each));
    }
    out.value(Proxy.getInvocationHandler(proxy));
  }
}
