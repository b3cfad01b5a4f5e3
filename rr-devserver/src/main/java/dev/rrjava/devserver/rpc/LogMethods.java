package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.internal.rpc.message.LogMessages.LogAttrs;
import dev.rrjava.internal.rpc.message.LogMessages.LogEntry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The methods of the plugin {@code app}: a line on the terminal for each record. */
final class LogMethods {
  private static final String SOURCE = "log";
  private static final String EXCEPTION = "exception";

  /** Control characters, which a terminal would obey. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

  private LogMethods() {}

  static Map<String, RpcMethod.Immediate> of(Console console) {
    Map<String, RpcMethod.Immediate> methods = new HashMap<>();
    for (String level : new String[] {"Debug", "Info", "Warning", "Error", "Log"}) {
      String label = level.equals("Log") ? "" : level.toUpperCase(Locale.ROOT) + " ";
      methods.put("app." + level + "WithContext", message -> print(console, label, message));
    }
    return methods;
  }

  private static byte[] print(Console console, String label, byte[] message)
      throws InvalidProtocolBufferException {
    LogEntry entry = LogEntry.parseFrom(message);
    StringBuilder line = new StringBuilder(label).append(entry.getMessage());
    String exception = "";
    for (LogAttrs attribute : entry.getLogAttrsList()) {
      if (attribute.getKey().equals(EXCEPTION)) {
        exception = attribute.getValue();
      } else {
        line.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
      }
    }
    line.append(exception.isEmpty() ? "" : "\n" + exception);
    line.toString()
        .lines()
        .forEach(text -> console.labelled(SOURCE, CONTROL.matcher(text).replaceAll("?")));
    return new byte[0];
  }
}
