// The same job as functions/voice does for a stranger's call, as a careful Node developer writes it for Lambda: Twilio's own
// validator and TwiML, the AWS SDK's document client, bundled by esbuild. It reads the same items, writes the same one, and
// remembers a project for as long as its directory has the same version.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";

const { DESTINATIONS_TABLE, HANDOFFS_TABLE, NUMBERS_TABLE, TWILIO_SECRET } = process.env;
const RETENTION_SECONDS = Number(process.env.RETENTION_DAYS) * 24 * 60 * 60;
const SECRET_MAX_AGE_MS = 60_000;
const RETRIES = "#rc=2&rp=ct,rt,5xx&ct=2000&rt=6000&tt=14000";

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const secrets = new SecretsManagerClient({});
const remembered = new Map();

let secret = fetchSecret();
secret.catch(() => {}); // Then the first call tries again.

async function fetchSecret() {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: TWILIO_SECRET }));
  return { accounts: JSON.parse(SecretString).accounts, read: Date.now() };
}

async function account(sid) {
  let known = await secret.catch(() => ({ read: 0 }));
  if (Date.now() - known.read > SECRET_MAX_AGE_MS) {
    secret = fetchSecret();
    known = await secret;
  }
  return known.accounts[sid];
}

async function item(TableName, Key) {
  return (await dynamo.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
}

const projectItem = (project, sk) => item(DESTINATIONS_TABLE, { project, sk });

async function destinations(project) {
  const found = [];
  let ExclusiveStartKey;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: DESTINATIONS_TABLE,
        ConsistentRead: true,
        KeyConditionExpression: "#p = :p AND begins_with(sk, :d)",
        ExpressionAttributeNames: { "#p": "project" },
        ExpressionAttributeValues: { ":p": project, ":d": "destination#" },
        ExclusiveStartKey,
      }),
    );
    found.push(...page.Items);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
}

async function project(id) {
  const directory = await projectItem(id, "directory");
  const known = remembered.get(id);
  if (known && known.version === directory?.version) {
    return known;
  }
  const [settings, policy, own, all] = await Promise.all([
    projectItem(id, "project"),
    projectItem(id, "dialling-policy"),
    projectItem(id, "own-numbers"),
    destinations(id),
  ]);
  const current = { version: directory?.version, settings, policy, own, all };
  remembered.set(id, current);
  return current;
}

async function writeOnce(handoff) {
  try {
    await dynamo.send(
      new PutCommand({
        TableName: HANDOFFS_TABLE,
        Item: handoff,
        ConditionExpression: "attribute_not_exists(version)",
      }),
    );
  } catch (error) {
    // Twilio has sent the same webhook twice: it is answered as the first time.
    if (error.name !== "ConditionalCheckFailedException") {
      throw error;
    }
  }
}

function handoff(id, projectId, call, base, now) {
  const at = now.toISOString();
  return {
    id,
    project: projectId,
    call_sid: call.CallSid,
    call: { account: call.AccountSid, from: call.From ?? "", to: call.To ?? "", voice: base, routing: base },
    brief: { wanted: { origin: "CALLER", why: "" }, data: "{}", headers: {} },
    state: "INITIATED",
    open: "open",
    history: [{ state: "INITIATED", at, by: "call" }],
    version: 1,
    created_at: at,
    updated_at: at,
    updated_by: "call",
    expires_at_seconds: Math.floor(now.getTime() / 1000) + RETENTION_SECONDS,
    heard: [],
    attempts: [],
    answers: { arrived: "ask:1:greeting:" },
  };
}

function greeting(id, base, { settings, all }) {
  const language = settings?.language ?? "en-US";
  const voice = settings?.voice;
  const route = `${base}/voice/route?handoff=${id}&turn=1${RETRIES}`;
  const response = new VoiceResponse();
  response
    .gather({
      input: "dtmf speech",
      action: route,
      method: "POST",
      numDigits: 1,
      timeout: 5,
      speechTimeout: "auto",
      actionOnEmptyResult: true,
      partialResultCallback: `${base}/voice/partial?handoff=${id}`,
      partialResultCallbackMethod: "POST",
      language,
      hints: all
        .filter((destination) => destination.active !== false)
        .map((destination) => destination.name.replaceAll(",", " "))
        .join(", "),
    })
    .say({ language, ...(voice && { voice }) }, settings?.greeting ?? "How can we help you?");
  response.redirect({ method: "POST" }, route);
  return response.toString();
}

async function begin(call, base) {
  const id = `hnd_${call.CallSid.slice(2)}`;
  const number = await item(NUMBERS_TABLE, { phone_number: call.To });
  if (number?.account !== call.AccountSid) {
    return { statusCode: 403 };
  }
  const found = await project(number.project);
  await writeOnce(handoff(id, number.project, call, base, new Date()));
  return {
    statusCode: 200,
    headers: { "content-type": "text/xml; charset=utf-8", "cache-control": "no-store" },
    body: greeting(id, base, found),
  };
}

export async function handler(event) {
  const body = event.isBase64Encoded ? Buffer.from(event.body, "base64").toString() : event.body;
  const call = Object.fromEntries(new URLSearchParams(body));
  const base = `https://${event.requestContext.domainName}`;
  const url = base + event.rawPath + (event.rawQueryString ? `?${event.rawQueryString}` : "");
  const signer = await account(call.AccountSid);
  const tokens = [signer?.current, signer?.pending, signer?.previous].filter(Boolean);
  const signature = event.headers["x-twilio-signature"] ?? "";
  if (!tokens.some((token) => validateRequest(token, signature, url, call))) {
    return { statusCode: 403 };
  }
  return event.rawPath === "/voice/call" ? begin(call, base) : { statusCode: 404 };
}
