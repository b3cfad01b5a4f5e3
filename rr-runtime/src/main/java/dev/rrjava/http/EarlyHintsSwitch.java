package dev.rrjava.http;

import dev.rrjava.worker.Environment;
import dev.rrjava.worker.ServerVersion;
import org.jspecify.annotations.Nullable;

/** Decides for each request whether early hints are sent as a 103 or with the final response. */
final class EarlyHintsSwitch {
  private final @Nullable ServerVersion version;
  private final @Nullable EarlyHintsPolicy ofOperator;
  private EarlyHintsPolicy ofProgram = EarlyHintsPolicy.AUTO;
  private boolean hasSaidThatHintsWait;

  EarlyHintsSwitch(Environment environment) {
    this.version = environment.version().orElse(null);
    this.ofOperator = policy(environment.earlyHints().orElse("").strip());
  }

  /** Returns the policy with a name, in any case; null if there is none. */
  private static @Nullable EarlyHintsPolicy policy(String text) {
    for (EarlyHintsPolicy policy : EarlyHintsPolicy.values()) {
      if (policy.name().equalsIgnoreCase(text)) {
        return policy;
      }
    }
    if (!text.isEmpty()) {
      System.getLogger(EarlyHintsSwitch.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "RR_EARLY_HINTS is ignored: expected auto, always or never but was \"" + text + "\"");
    }
    return null;
  }

  void set(EarlyHintsPolicy policy) {
    this.ofProgram = policy;
  }

  EarlyHintsPolicy ofProgram() {
    return ofProgram;
  }

  /**
   * Returns whether hints with this policy are sent as a 103. RFC 9110 section 15.2 forbids it for
   * HTTP/1.0. A server that does not keep the status sends only the first 103, and the response to
   * HEAD could not be aborted if it was an error.
   *
   * @param informed whether the request had a 103 before
   */
  boolean sends(EarlyHintsPolicy ofHints, Request request, boolean informed) {
    EarlyHintsPolicy policy = ofHints;
    if (policy == EarlyHintsPolicy.AUTO) {
      policy = ofOperator != null ? ofOperator : ofProgram;
    }
    if (policy == EarlyHintsPolicy.NEVER || request.protocol().equals("HTTP/1.0")) {
      return false;
    }
    if (keepsStatus(request)) {
      return true;
    }
    if (policy == EarlyHintsPolicy.ALWAYS) {
      return !informed && !request.method().equals("HEAD");
    }
    sayThatHintsWait();
    return false;
  }

  /**
   * Returns whether a final status other than 200 reaches this client after a 103 (relay protocol,
   * 9.6).
   */
  boolean keepsStatus(Request request) {
    return !request.protocol().startsWith("HTTP/1.")
        || (version != null && version.keepsStatusAfterInformational());
  }

  private void sayThatHintsWait() {
    if (!hasSaidThatHintsWait) {
      hasSaidThatHintsWait = true;
      System.getLogger(EarlyHintsSwitch.class.getName())
          .log(
              System.Logger.Level.INFO,
              "early hints are sent with the final response: after a 103 over HTTP/1 this server ("
                  + (version == null ? "of unknown version" : version)
                  + ") delivers every status as 200. A route whose status is always 200 can use"
                  + " ALWAYS (logged once)");
    }
  }
}
