#!/usr/bin/env python3
"""What a screen reader receives from one program over AT-SPI, as JSON.

  atspi.py PID tree       the web document, nested
  atspi.py PID focus      the focused object, null when there is none
  atspi.py PID watch      {"ready": true}, then one line for each change of focus and each announcement, until stdin is closed

Run it with the system's own Python: pyatspi is no package of pip.
"""
import json
import sys
import threading
import time

import pyatspi
from gi.repository import GLib

WAIT_SECONDS = 20
MOST_CHILDREN = 500
STATES = {
    'focused', 'focusable', 'selected', 'checked', 'expanded', 'collapsed', 'editable', 'busy', 'required', 'pressed', 'modal', 'enabled',
}
ATTRIBUTES = {'level': 'level', 'posinset': 'position', 'setsize': 'setSize', 'live': 'live', 'keyshortcuts': 'keys'}


def children(accessible):
    for index in range(min(accessible.childCount, MOST_CHILDREN)):
        child = accessible.getChildAtIndex(index)
        if child is not None:
            yield child


def attributes(accessible):
    return dict(pair.split(':', 1) for pair in accessible.getAttributes() or [])


def text_of(accessible):
    """Text, caret and selected ranges; empty for objects without text."""
    try:
        text = accessible.queryText()
    except NotImplementedError:
        return {}
    ranges = [list(text.getSelection(index)) for index in range(text.getNSelections())]
    return {'text': text.getText(0, -1), 'caret': text.caretOffset, 'selections': ranges}


def describe(accessible):
    names = {pyatspi.stateToString(state).replace('_', '-') for state in accessible.getState().getStates()}
    told = attributes(accessible)
    node = {'role': accessible.getRoleName(), 'name': accessible.name or '', 'states': sorted(names & STATES)}
    if accessible.description:
        node['description'] = accessible.description
    for attribute, key in ATTRIBUTES.items():
        if attribute in told:
            value = told[attribute]
            node[key] = int(value) if value.lstrip('-').isdigit() else value
    return node


def nested(accessible):
    node = describe(accessible)
    node['children'] = [nested(child) for child in children(accessible)]
    return node


def descendants(accessible):
    yield accessible
    for child in children(accessible):
        yield from descendants(child)


def program(pid):
    for accessible in pyatspi.Registry.getDesktop(0):
        if accessible is not None and accessible.get_process_id() == pid:
            return accessible
    return None


def document(pid):
    application = program(pid)
    if application is None:
        return None
    for accessible in descendants(application):
        if accessible.getRoleName() in ('document web', 'document frame') and accessible.childCount:
            return accessible
    return None


def wait_for_document(pid):
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        try:
            found = document(pid)
            if found is not None:
                return found
        except Exception:  # the tree changes while it is read; the next look decides
            pass
        time.sleep(0.2)
    seen = [f'{a.name} ({a.get_process_id()})' for a in pyatspi.Registry.getDesktop(0) if a is not None]
    sys.exit(f'no web document of process {pid} on the accessibility bus; seen: {", ".join(seen)}')


def focused(page):
    """The innermost focused object: a document keeps the state while something in it has the focus."""
    found = None
    for accessible in descendants(page):
        if accessible.getState().contains(pyatspi.STATE_FOCUSED):
            found = accessible
    return found


def told(kind, accessible, data=''):
    line = {'kind': kind, 'atMs': time.time() * 1000, 'object': {**describe(accessible), **text_of(accessible)}}
    if data:
        line['data'] = data
    print(json.dumps(line), flush=True)


def watch(pid):
    def on_focus(event):
        if event.detail1 and event.host_application and event.host_application.get_process_id() == pid:
            told('focus', event.source)

    def on_text(event):
        application = event.host_application
        if application and application.get_process_id() == pid and attributes(event.source).get('container-live'):
            told('announcement', event.source, str(event.any_data or ''))

    pyatspi.Registry.registerEventListener(on_focus, 'object:state-changed:focused')
    pyatspi.Registry.registerEventListener(on_text, 'object:text-changed:insert')

    def until_closed():
        sys.stdin.read()
        GLib.idle_add(pyatspi.Registry.stop)

    threading.Thread(target=until_closed, daemon=True).start()
    print(json.dumps({'ready': True}), flush=True)
    pyatspi.Registry.start()


process, question = int(sys.argv[1]), sys.argv[2]
web = wait_for_document(process)
if question == 'tree':
    print(json.dumps(nested(web)))
elif question == 'focus':
    at = focused(web)
    print(json.dumps(None if at is None else {**describe(at), **text_of(at)}))
else:
    watch(process)
