package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") void id(@JobId int id) {} // error: RR805 "id" is of type int; expected String
  @Job("b") void pipeline(@Pipeline Optional<String> pipeline) {} // error: RR805 "pipeline" is of type java.util.Optional<java.lang.String>; expected String
  @Job("c") void attempt(@Attempt long attempt) {} // error: RR805 "attempt" is of type long; expected int
  @Job("d") void header(@JobHeader("x") int header) {} // error: RR805 "header" is of type int; expected String, Optional<String> or List<String>
  @Job("e") void headers(@JobHeader("x") List<Integer> headers) {} // error: RR805 "headers" is of type java.util.List<java.lang.Integer>
  @Job("f") void array(@JobHeader("x") String[] array) {} // error: RR805 "array" is of type java.lang.String[]
}
