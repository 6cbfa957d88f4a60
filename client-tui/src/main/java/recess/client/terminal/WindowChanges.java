package recess.client.terminal;

import java.lang.reflect.Proxy;

/**
 * Tells of SIGWINCH. The class for signals is not part of Java's API, so it is reached by reflection; where it is missing,
 * a new size is not noticed.
 */
final class WindowChanges {
    private WindowChanges() {}

    /** Calls {@code changed} on a thread of the JVM's at each change; several may call at once. */
    static void watch(Runnable changed) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener = Proxy.newProxyInstance(
                    WindowChanges.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        return switch (method.getName()) {
                            case "handle" -> {
                                changed.run();
                                yield null;
                            }
                            case "hashCode" -> System.identityHashCode(proxy);
                            case "equals" -> false;
                            default -> "window changes";
                        };
                    });
            Object winch = signal.getConstructor(String.class).newInstance("WINCH");
            signal.getMethod("handle", signal, handler).invoke(null, winch, listener);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // As said above.
        }
    }
}
