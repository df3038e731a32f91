package io.callhandoffs.local;

import org.junit.jupiter.api.Test;

/// `make sam-local`: Lambda as the SAM CLI plays it, with the functions as they are deployed.
class SamInvokeIT {

  @Test
  void everyRecordedEventIsAnsweredAsItShouldBe() throws Exception {
    try (var machine = RecordedStory.machine(SamCli.settings());
        var cli = SamCli.startLambda(machine)) {
      new RecordedStory(machine, cli::invoke).play();
      System.out.println(
          "The SAM CLI had " + RecordedStory.CHAPTERS.size() + " recorded events answered");
    }
  }
}
