package io.callhandoffs.local;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Holds a page's requests until they are released, so a test sees what is shown while they last.
final class HeldRequests {

  private final Page page;
  private final Queue<Route> held = new ConcurrentLinkedQueue<>();

  private HeldRequests(Page page) {
    this.page = page;
  }

  /// Holds all requests to `url`, a pattern, from now on.
  static HeldRequests hold(Page page, String url) {
    var requests = new HeldRequests(page);
    page.route(url, requests.held::add);
    return requests;
  }

  /// Waits until there is one.
  void await() {
    page.waitForCondition(() -> !held.isEmpty());
  }

  void release() {
    page.unrouteAll();
    held.forEach(Route::resume);
  }
}
