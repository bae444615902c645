"""Calls AWS with boto3: reads a call in each line of its input, and writes what it ended in as a line of JSON."""

import base64
import datetime
import json
import sys

import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

CLIENTS = {}

# What AWS says though its own models do not have it, by the name of the shape.
SAID_ALL_THE_SAME = {
    "AttachmentStatus": ["available"],
    "NetworkInterfaceType": ["nat_gateway"],
    "PolicySourceType": ["IAM Policy"],
    "State": ["available", "pending", "deleting"],
}


def client_of(account, service):
    place = (service, account["url"])
    if place not in CLIENTS:
        CLIENTS[place] = boto3.client(
            service,
            endpoint_url=account["url"],
            region_name=account["region"],
            aws_access_key_id=account["credentials"]["accessKeyId"],
            aws_secret_access_key=account["credentials"]["secretAccessKey"],
            config=Config(retries={"total_max_attempts": 1}),
        )
    return CLIENTS[place]


def given(value):
    if isinstance(value, list):
        return [given(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$blob" in value:
        return base64.b64decode(value["$blob"])
    if "$date" in value:
        return datetime.datetime.fromisoformat(value["$date"].replace("Z", "+00:00"))
    return {key: given(item) for key, item in value.items()}


def shown(value):
    if hasattr(value, "read"):
        value = value.read()
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).isoformat()
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {key: shown(item) for key, item in value.items()}
    return value


def faults_of(shape, value, path):
    """Finds what AWS would not have said: members that are missing, and values that no enumeration has."""
    if shape.type_name == "structure":
        for name in shape.required_members:
            if name not in value:
                yield f"{path}.{name} is missing"
        for name, member in shape.members.items():
            if name in value and value[name] is not None:
                yield from faults_of(member, value[name], f"{path}.{name}")
    elif shape.type_name == "list" and isinstance(value, list):
        for item in value:
            yield from faults_of(shape.member, item, f"{path}[]")
    elif shape.type_name == "map":
        for key, item in value.items():
            yield from faults_of(shape.key, key, f"{path} key")
            yield from faults_of(shape.value, item, f"{path}.{key}")
    elif shape.type_name == "string" and shape.enum:
        if value not in shape.enum + SAID_ALL_THE_SAME.get(shape.name, []):
            yield f"{path} is {value}, which it cannot be"


def outcome_of(call):
    try:
        client = client_of(call["account"], call["service"])
        reply = getattr(client, xform_name(call["operation"]))(**given(call["input"]))
        reply.pop("ResponseMetadata")
        shape = client.meta.service_model.operation_model(call["operation"]).output_shape
        faults = list(faults_of(shape, reply, "reply")) if shape else []
        if faults:
            return {"error": {"code": "InvalidReply", "message": ", ".join(faults)}}
        return {"reply": shown(reply)}
    except ClientError as error:
        details = error.response["Error"]
        return {"error": {"code": details["Code"], "message": details.get("Message", "")}}
    except (BotoCoreError, AttributeError) as error:
        return {"error": {"code": type(error).__name__, "message": str(error)}}


for line in sys.stdin:
    print(json.dumps(outcome_of(json.loads(line))), flush=True)
