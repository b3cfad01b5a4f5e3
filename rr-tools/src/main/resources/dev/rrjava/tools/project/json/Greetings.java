package __PACKAGE__;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.Response;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Greets with JSON, counts down in a stream, and sends early hints before a page. */
final class Greetings {
  @Get("/hello/{name}")
  Greeting hello(String name) {
    return new Greeting("Hello, " + name + "!");
  }

  /** Reads JSON, too: the body of the request. */
  @Post("/hello")
  @Status(201)
  Greeting greet(@Body Visitor visitor) {
    return hello(visitor.name());
  }

  /** Each element is sent as a chunk of its own. */
  @Get("/countdown")
  Stream<String> countdown(@QueryParam @Default("3") int from) {
    return IntStream.rangeClosed(0, from).mapToObj(i -> (from - i) + "\n");
  }

  /** The browser is told about the style sheet (103 Early Hints) before this method is called. */
  @Get("/")
  @EarlyHints("</style.css>; rel=preload; as=style")
  Response home() {
    return Response.html(
        """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Greetings</title>
        <link rel="stylesheet" href="/style.css">
        <h1>It works</h1>
        <p>Next: <a href="/hello/Ada">/hello/Ada</a>, <a href="/countdown">/countdown</a>
        </html>
        """);
  }

  @Get("/style.css")
  Response style() {
    return Response.text("text/css; charset=utf-8", "body { font-family: sans-serif }\n")
        .withHeader("Cache-Control", "max-age=3600");
  }
}
