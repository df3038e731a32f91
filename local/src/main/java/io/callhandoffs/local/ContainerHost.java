package io.callhandoffs.local;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/// What containers call this machine.
///
/// @param name the address of a bridge that it has to them, such as 172.17.0.1 with Docker on Linux
///   and 10.88.0.1 with podman; or a name that leads to its loopback address, as
///   host.docker.internal does with Docker Desktop
public record ContainerHost(String name) {

  private static final String ADVICE =
      "CONTAINERS is what containers call this machine: host.docker.internal with Docker Desktop,"
          + " 172.17.0.1 with Docker on Linux, 10.88.0.1 with podman";

  public ContainerHost {
    if (!name.matches("[0-9A-Za-z.-]+") || isEveryAddress(name)) {
      throw new IllegalArgumentException(ADVICE + ", and not " + name);
    }
  }

  private static boolean isEveryAddress(String name) {
    return name.matches("[0.]+");
  }

  /// Where to listen for what containers ask: at no other address than they need.
  InetAddress address() {
    try {
      var address = InetAddress.getByName(name);
      return NetworkInterface.getByInetAddress(address) == null
          ? InetAddress.getLoopbackAddress()
          : address;
    } catch (UnknownHostException | SocketException _) {
      return InetAddress.getLoopbackAddress();
    }
  }

  String url(int port) {
    return "http://" + name + ":" + port;
  }
}
