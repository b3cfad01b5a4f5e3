package dev.rrjava.worker;

import dev.rrjava.internal.relay.WorkerRelay;
import dev.rrjava.internal.wire.FrameLog;
import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Opens the conversation of a worker.
 *
 * @param environment where the host listens, and whether frames are logged
 * @param opened the relay if it is already open; null for a socket that is not connected yet
 * @param pid the pid to announce over a socket; 0 for the pid of this process
 */
record RelayOpener(Environment environment, @Nullable Relay opened, long pid) {

  /** Opens the conversation; connects the socket, if the relay is one. */
  Conversation open() throws IOException {
    FrameLog log =
        environment.logsFrames() ? new FrameLog(System.err, Long.toString(announcedPid())) : null;
    if (environment.relay() instanceof RelayAddress.Pipes) {
      return Conversation.answering(relay(), log);
    }
    byte[] announcement = Conversation.announcement(announcedPid(), log);
    return Conversation.announcing(relay(), announcement, log);
  }

  private Relay relay() {
    return opened != null ? opened : WorkerRelay.open(environment.relay());
  }

  private long announcedPid() {
    return pid != 0 ? pid : OwnPid.exact();
  }
}
