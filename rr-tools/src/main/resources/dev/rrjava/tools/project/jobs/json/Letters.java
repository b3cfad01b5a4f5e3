package __PACKAGE__;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Status;
import java.util.function.Function;

/** Accepts letters, which are sent after the response. */
final class Letters {
  private final Function<Letter, String> send;

  Letters(Function<Letter, String> send) {
    this.send = send;
  }

  /** Responds with the id of the job as soon as it is in the queue. */
  @Post("/letters")
  @Status(202)
  String accept(@Body Letter letter) {
    return send.apply(letter) + "\n";
  }
}
