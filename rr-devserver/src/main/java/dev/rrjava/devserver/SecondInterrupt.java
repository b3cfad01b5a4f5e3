package dev.rrjava.devserver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes the second Ctrl-C end the process at once. The JVM itself ignores it: its shutdown has
 * begun with the first. There is no supported API for signals, so that a JVM without {@code
 * sun.misc.Signal} continues to ignore it.
 */
final class SecondInterrupt {
  private static final int STATUS = 130;

  private SecondInterrupt() {}

  /** Handles Ctrl-C from now on; returns whether that is possible. */
  static boolean install() {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().equals("handle")) {
            if (isFirst.getAndSet(false)) {
              new Thread(() -> System.exit(STATUS), "stop-after-ctrl-c").start();
            } else {
              ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
              Runtime.getRuntime().halt(STATUS);
            }
          }
          return null; // the JVM calls no method with a result
        };
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              SecondInterrupt.class.getClassLoader(), new Class<?>[] {type}, handler);
      signal
          .getMethod("handle", signal, type)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), proxy);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
