"""LibreOffice without a window: started once, stopped at the end, and told what to do as a person at its keys would."""

import contextlib
import pathlib
import shutil
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "mission-report-reviewer"
WORD = "MS Word 2007 XML"
PATIENCE = 60


def values(**given):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in given.items())


class Office:
    """One LibreOffice process with a profile of its own."""

    def __init__(self, context):
        self.context = context
        self.services = context.ServiceManager
        self.desktop = self.make("com.sun.star.frame.Desktop")
        self.dispatcher = self.make("com.sun.star.frame.DispatchHelper")

    def make(self, service):
        return self.services.createInstanceWithContext(service, self.context)

    def sit_down(self, name):
        """From now on changes are those of this person."""
        given, _, family = name.rpartition(" ")
        settings = self.make("com.sun.star.configuration.ConfigurationProvider").createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            values(nodepath="/org.openoffice.UserProfile/Data"),
        )
        settings.setPropertyValue("givenname", given)
        settings.setPropertyValue("sn", family)
        settings.commitChanges()

    def open(self, path):
        document = self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, values(Hidden=True))
        if document is None:
            raise RuntimeError(f"LibreOffice did not open {path}")
        return document

    def save(self, document, path, filter_name=WORD):
        document.storeToURL(path.as_uri(), values(FilterName=filter_name))

    def press(self, document, command, **arguments):
        frame = document.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, values(**arguments))


@contextlib.contextmanager
def office():
    profile = pathlib.Path(tempfile.mkdtemp(prefix="reviewer-"))
    process = subprocess.Popen(
        [
            "soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
            f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={PIPE};urp;StarOffice.ComponentContext",
        ]
    )  # fmt: skip
    try:
        opened = Office(connected(process))
        yield opened
        with contextlib.suppress(Exception):
            opened.desktop.terminate()
    finally:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.terminate()
        shutil.rmtree(profile, ignore_errors=True)


def connected(process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(NoConnectException):
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        time.sleep(0.1)
    raise RuntimeError("LibreOffice did not start")
