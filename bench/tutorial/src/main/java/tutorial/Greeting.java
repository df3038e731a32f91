package tutorial;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.util.List;
import java.util.stream.Collectors;

/// The greeting, with Twilio's own builders.
class Greeting {

  private static final String RETRIES = "#rc=2&rp=ct,rt,5xx&ct=2000&rt=6000&tt=14000";

  private Greeting() {}

  static String of(String handoff, String base, Project project) {
    String route = base + "/voice/route?handoff=" + handoff + "&turn=1" + RETRIES;
    String language = project.settings().getLanguage();
    String hints =
        project.destinations().stream()
            .filter(DestinationBean::getActive)
            .map(destination -> destination.getName().replace(',', ' '))
            .collect(Collectors.joining(", "));
    Gather gather =
        new Gather.Builder()
            .inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
            .action(route)
            .method(HttpMethod.POST)
            .numDigits(1)
            .timeout(5)
            .speechTimeout("auto")
            .actionOnEmptyResult(true)
            .partialResultCallback(base + "/voice/partial?handoff=" + handoff)
            .partialResultCallbackMethod(HttpMethod.POST)
            .language(language(language))
            .hints(hints)
            .say(say(language, project.settings().getGreeting()))
            .build();
    Redirect redirect = new Redirect.Builder(route).method(HttpMethod.POST).build();
    return new VoiceResponse.Builder().gather(gather).redirect(redirect).build().toXml();
  }

  private static Gather.Language language(String tag) {
    for (Gather.Language language : Gather.Language.values()) {
      if (language.toString().equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException(tag);
  }

  private static Say say(String tag, String text) {
    for (Say.Language language : Say.Language.values()) {
      if (language.toString().equals(tag)) {
        return new Say.Builder(text).language(language).build();
      }
    }
    throw new IllegalArgumentException(tag);
  }
}
