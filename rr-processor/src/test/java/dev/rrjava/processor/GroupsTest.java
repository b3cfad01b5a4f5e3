package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import org.junit.jupiter.api.Test;

/** How objects with {@code @Params} are made. */
class GroupsTest {
  private static final String HANDLER =
      """
      package com.acme;
      import dev.rrjava.annotations.*;
      final class Handler {
        @Get("/") String show(@Params Group group) { return group.toString(); }
      }
      """;

  /** A handler that shows the group which some sources declare. */
  private static Application showing(String... sources) {
    String[] all = new String[sources.length + 1];
    all[0] = HANDLER;
    for (int i = 0; i < sources.length; i++) {
      all[i + 1] = "package com.acme;\nimport dev.rrjava.annotations.*;\n" + sources[i];
    }
    return Application.of("com.acme.Routes", all);
  }

  @Test
  void aCanonicalConstructorNeedNotRepeatAnnotations() {
    Application groups =
        showing(
            """
            import org.jspecify.annotations.Nullable;
            record Group(@Query @Nullable String a, @Query java.util.List<@Nullable String> b) {
              Group(String a, java.util.List<String> b) { this.a = a; this.b = b; }
            }
            """);
    assertThat(groups.get("/?b=1")).isEqualTo("200 Group[a=null, b=[1]]");
  }
}
