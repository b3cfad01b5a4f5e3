package dev.rrjava.devserver.rpc;

import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Opens the socket at which workers connect. */
final class RpcSocket {
  private RpcSocket() {}

  /**
   * Starts to listen.
   *
   * @param address the address; a socket that no server uses is replaced
   * @throws IOException if it can't listen there
   */
  static ServerSocketChannel listen(RelayAddress address) throws IOException {
    boolean isUnix = address instanceof RelayAddress.Unix;
    ServerSocketChannel channel =
        isUnix ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
    try {
      channel.bind(socketAddress(address));
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static SocketAddress socketAddress(RelayAddress address) throws IOException {
    if (address instanceof RelayAddress.Tcp tcp) {
      return new InetSocketAddress(tcp.host(), tcp.port());
    }
    RelayAddress.Unix unix = (RelayAddress.Unix) address;
    UnixDomainSocketAddress target = UnixDomainSocketAddress.of(unix.path());
    if (isSocket(unix.path())) {
      requireLeftOver(target);
      Files.delete(unix.path());
    }
    return target;
  }

  private static boolean isSocket(Path path) throws IOException {
    return Files.exists(path) && Files.readAttributes(path, BasicFileAttributes.class).isOther();
  }

  /** Checks that no server listens at a socket. */
  private static void requireLeftOver(UnixDomainSocketAddress address) throws IOException {
    try (SocketChannel channel = SocketChannel.open(address)) {
      throw new BindException("Address already in use by another server: " + channel);
    } catch (ConnectException e) {
      return; // a server that has ended left it
    }
  }
}
