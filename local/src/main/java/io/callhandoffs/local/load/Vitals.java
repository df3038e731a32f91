package io.callhandoffs.local.load;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process holds at the moment.
///
/// @param heapKilobytes what is used of the heap after everything that is garbage has been
///   collected
/// @param residentKilobytes what the system has given the process, the database's own memory
///   included; 0 where it does not say
/// @param threads of the platform
/// @param handles open files and connections
record Vitals(long heapKilobytes, long residentKilobytes, int threads, long handles) {

  private static final Path STATUS = Path.of("/proc/self/status");

  static Vitals take() {
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    return new Vitals(
        heap, resident(), ManagementFactory.getThreadMXBean().getThreadCount(), openHandles());
  }

  private static long openHandles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  private static long resident() {
    try {
      return Files.isReadable(STATUS)
          ? Files.readAllLines(STATUS).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
