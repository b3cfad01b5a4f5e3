import dev.rrjava.annotation.Route;

public final class Tasks { // error: RR602 Tasks is in no package
  @Route("GET /tasks")
  void list() {}
}
