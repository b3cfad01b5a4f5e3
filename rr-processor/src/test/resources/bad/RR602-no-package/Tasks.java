import dev.rrjava.annotation.Route;

public final class Tasks { // error: RR602 Tasks is in the unnamed package, so com.acme.Routes can't refer to it; move it to a package
  @Route("GET /tasks")
  void list() {}
}
