package tutorial;

import java.util.List;

/// A project at one version of its directory.
record Project(
    DirectoryBean directory,
    SettingsBean settings,
    PolicyBean policy,
    OwnNumbersBean ownNumbers,
    List<DestinationBean> destinations) {}
