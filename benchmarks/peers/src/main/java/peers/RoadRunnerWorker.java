package peers;

import dev.rrjava.annotation.Get;
import dev.rrjava.http.HttpWorker;

/** The service behind RoadRunner. */
public final class RoadRunnerWorker {
  private RoadRunnerWorker() {}

  public static void main(String[] args) {
    HttpWorker.create().serve(Routes.of(new Service()));
  }

  static final class Service {
    @Get("/hello")
    String hello() {
      return Work.hello();
    }

    @Get("/sleep")
    String sleep() throws InterruptedException {
      return Work.sleep();
    }

    @Get("/stuck")
    String stuck() {
      return Work.stuck();
    }

    @Get("/leak")
    String leak() {
      return Work.leak();
    }

    @Get("/crash")
    String crash() {
      return Work.crash();
    }
  }
}
