package dev.rrjava.processor.testing;

import com.google.testing.compile.Compilation;
import dev.rrjava.codec.Codecs;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestBuilder;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.internal.testing.Answers;
import dev.rrjava.internal.testing.Requests;
import dev.rrjava.routing.Router;
import dev.rrjava.routing.TrailingSlash;
import dev.rrjava.validation.Validation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compiled handlers behind the routes that were generated for them, ready to answer. */
public final class Application {
  private final Router routes;

  /** What a client would see, and the hints that were sent to it before. */
  public record Answer(int status, Headers headers, String body, List<EarlyHintLinks> hints) {

    public String allow() {
      return headers.first("Allow").orElse("");
    }

    public String type() {
      return headers.first("Content-Type").orElse("");
    }

    public String text() {
      return status + " " + body;
    }
  }

  private Application(Router routes) {
    this.routes = routes;
  }

  /** Makes one object of each handler class, which has to have a constructor without parameters. */
  public static Application start(Compilation compilation, String routesClass) {
    return start(new CompiledClasses(compilation), routesClass);
  }

  /** The same, where the classes need others that lie elsewhere. */
  public static Application start(Compilation compilation, String routesClass, ClassLoader parent) {
    return start(new CompiledClasses(compilation, parent), routesClass);
  }

  /** The same for classes that lie elsewhere. */
  public static Application start(ClassLoader classes, String routesClass) {
    try {
      Class<?> type = classes.loadClass(routesClass);
      Object builder = accessible(type.getDeclaredMethod("builder")).invoke(null);
      for (Method setter : builder.getClass().getDeclaredMethods()) {
        if (setter.getParameterCount() == 1) {
          accessible(setter).invoke(builder, argument(setter.getParameterTypes()[0]));
        }
      }
      Method build = builder.getClass().getDeclaredMethod("build");
      return new Application((Router) accessible(build).invoke(builder));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the generated routes do not start", e);
    }
  }

  /** Creates an object of a compiled class that is public, as is its constructor. */
  public static Runnable runnable(Compilation compilation, String className) {
    try {
      Class<?> type = new CompiledClasses(compilation).loadClass(className);
      return (Runnable) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the compiled class can't be used", e);
    }
  }

  private static Object argument(Class<?> type) throws ReflectiveOperationException {
    if (type == Codecs.class) {
      return Codecs.of(new TextCodec());
    }
    if (type == Validation.class) {
      return new TextValidation();
    }
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Method accessible(Method method) {
    method.setAccessible(true);
    return method;
  }

  /** Compiles sources without a warning, and starts what is generated. */
  public static Application of(String routesClass, String... sources) {
    Compilation compilation = Compile.sources(Compile.files(sources), List.of());
    return start(Compile.clean(compilation), routesClass);
  }

  /**
   * Makes the routes as a container does: by the constructor with an annotation, and what that
   * takes by the only one.
   */
  public static Application injected(
      Compilation compilation, String routesClass, String annotation) {
    try {
      Class<?> type = new CompiledClasses(compilation).loadClass(routesClass);
      return new Application((Router) inject(type, annotation));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no container could make the generated routes", e);
    }
  }

  private static Object inject(Class<?> type, String annotation)
      throws ReflectiveOperationException {
    List<Constructor<?>> constructors = List.of(type.getDeclaredConstructors());
    List<Constructor<?>> annotated =
        constructors.stream()
            .filter(
                constructor ->
                    Arrays.stream(constructor.getAnnotations())
                        .anyMatch(one -> one.annotationType().getName().equals(annotation)))
            .toList();
    boolean isRoutes = Router.class.isAssignableFrom(type);
    Constructor<?> constructor = (isRoutes ? annotated : constructors).get(0);
    constructor.setAccessible(true);
    List<Object> arguments = new ArrayList<>();
    for (Class<?> parameter : constructor.getParameterTypes()) {
      arguments.add(inject(parameter, annotation));
    }
    return constructor.newInstance(arguments.toArray());
  }

  /** Several modules as one. */
  public static Application join(Application... modules) {
    return new Application(
        Router.join(Arrays.stream(modules).map(module -> module.routes).toArray(Router[]::new)));
  }

  /** Sets what becomes of a path with a slash more or less. */
  public Application trailingSlash(TrailingSlash policy) {
    return new Application(routes.trailingSlash(policy));
  }

  public List<String> routeList() {
    return RouteInfo.table(routes.routes());
  }

  /** The answer as the worker would send it: a failure that carries a status is that response. */
  public Answer answer(String method, String target, String... headers) {
    return answerTo(method, target, "", headers);
  }

  /** The answer to a request with a body. */
  public Answer answerTo(String method, String target, String body, String... headers) {
    return answer(Requests.withBody(method, target, body, headers), List.of());
  }

  /** The answer to a {@code GET}, with the hints that were sent before. */
  public Answer answerAndHints(String target, String... headers) {
    List<EarlyHintLinks> hints = new ArrayList<>();
    RequestBuilder request = Request.builder("GET", target).earlyHints(hints::add);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answer(request.build(), hints);
  }

  private Answer answer(Request request, List<EarlyHintLinks> hints) {
    try {
      Response response = routes.handle(request);
      return new Answer(response.status(), response.headers(), Answers.body(response), hints);
    } catch (HttpException e) {
      return new Answer(e.status(), Headers.EMPTY, e.problem().toText(), hints);
    } catch (Exception e) {
      return new Answer(500, Headers.EMPTY, e.toString(), hints);
    }
  }

  public String get(String target, String... headers) {
    return answer("GET", target, headers).text();
  }
}
