package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") void id(@JobId @Pipeline String id) {} // error: RR304 "id" has several sources; remove all but one
}
