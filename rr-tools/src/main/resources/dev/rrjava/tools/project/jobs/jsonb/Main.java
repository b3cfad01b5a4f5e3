package __PACKAGE__;

import dev.rrjava.codec.Codecs;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.WorkerModes;
import dev.rrjava.jsonb.JsonbCodec;
import dev.rrjava.services.Services;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts a worker: the server runs this class in each of its processes. */
public final class Main {
  private static final Codecs CODECS = Codecs.of(JsonbCodec.create());

  private Main() {}

  /**
   * Handles requests or jobs until the server stops this process. The server says which.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    new WorkerModes()
        .http(() -> HttpWorker.create().serve(routes()))
        .jobs(() -> JobWorker.create().serve(jobs(Main::print)))
        .serve();
  }

  /** Creates the handlers of requests, which push letters to the server. */
  static Routes routes() {
    return routes(MailJobs.over(Services.ofProcess().jobs(), CODECS)::send);
  }

  /**
   * Creates the handlers of requests. Routes is generated from their annotations.
   *
   * @param send pushes a letter, and returns the id of the job
   */
  static Routes routes(Function<Letter, String> send) {
    return Routes.of(CODECS, new Greetings(), new Letters(send));
  }

  /**
   * Creates the handlers of jobs. Jobs is generated from their annotations.
   *
   * @param mailer sends a letter
   */
  static Jobs jobs(Consumer<Letter> mailer) {
    return Jobs.of(CODECS, new Mail(mailer));
  }

  /** Takes the place of a mail server. Standard output is the relay, so nothing may print there. */
  private static void print(Letter letter) {
    System.err.println("mail to " + letter.to() + ": " + letter.text());
  }
}
