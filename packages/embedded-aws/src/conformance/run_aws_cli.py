"""Runs the AWS CLI without a process for each command: reads a command in each line of its input, as JSON with its
words and environment, and writes its exit code and output as a line of JSON."""

import contextlib
import io
import json
import os
import sys

from awscli.clidriver import create_clidriver

# Reads the descriptions of services once for all commands.
LOADER = create_clidriver().session.get_component("data_loader")


def outcome_of(words, environment):
    os.environ.update(environment)
    # A driver keeps credentials and more of its first command.
    driver = create_clidriver()
    driver.session.register_component("data_loader", LOADER)
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    errors = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        try:
            code = driver.main(words)
        except SystemExit as end:
            code = end.code
    return {"code": code, "stdout": out.buffer.getvalue().decode(), "stderr": errors.buffer.getvalue().decode()}


for line in sys.stdin:
    command = json.loads(line)
    print(json.dumps(outcome_of(command["words"], command["environment"])), flush=True)
