# SPDX-License-Identifier: MPL-2.0
"""The person's options in the office's configuration, and our pages for them, without the dialog around."""
from support.office_values import properties

PATH = "/org.ncsworkbench.Options"
PAGES = "/org.openoffice.Office.OptionsDialog/Nodes/org.ncsworkbench.options/Leaves/org.ncsworkbench.options."
HANDLER = "org.ncsworkbench.OptionsPage"


def configuration(office, path, write=False):
    provider = office.service("com.sun.star.configuration.ConfigurationProvider")
    kind = "ConfigurationUpdateAccess" if write else "ConfigurationAccess"
    return provider.createInstanceWithArguments(f"com.sun.star.configuration.{kind}", properties(nodepath=path))


def read(office, name):
    """A value by its path: "Defaults/Edition"."""
    return configuration(office, PATH).getByHierarchicalName(name)


def write(office, values):
    access = configuration(office, PATH, write=True)
    for name, value in values.items():
        access.setHierarchicalPropertyValue(name, value)
    access.commitChanges()


def speak(office, language):
    """Has our windows speak a language whose pack for the office itself is not installed."""
    access = configuration(office, "/org.openoffice.Setup/L10N", write=True)
    access.ooLocale = language
    access.commitChanges()


def page_url(office, page):
    """By which the office's own dialog knows it."""
    return configuration(office, PAGES + page).OptionsPage


class Page:
    """A page as the office makes it: `new-workbooks` or `exports`."""

    def __init__(self, office, book, page):
        self.handler = office.service(HANDLER)
        provider = office.service("com.sun.star.awt.ContainerWindowProvider")
        self.window = provider.createContainerWindow(
            page_url(office, page), "", book.frame.getContainerWindow(), self.handler)
        self.tell("initialize")

    def tell(self, event):
        return self.handler.callHandlerMethod(self.window, event, "external_event")

    def reset(self):
        return self.handler.callHandlerMethod(self.window, None, "reset")

    def control(self, name):
        return self.window.getControl(name)

    def model(self, name):
        return self.control(name).getModel()

    def labels(self):
        """Name -> what it says, of everything that says something."""
        models = {c.getModel().Name: c.getModel() for c in self.window.getControls()}
        return {name: model.Label for name, model in models.items() if hasattr(model, "Label")}

    def choose(self, name, text):
        """Puts a list box on the entry that says so."""
        entries = list(self.model(name).StringItemList)
        self.model(name).SelectedItems = (entries.index(text),)

    def chosen(self, name):
        return self.model(name).StringItemList[self.model(name).SelectedItems[0]]
