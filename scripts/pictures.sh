#!/usr/bin/env bash
# Draws the pictures that the pages show, each from a file in graphs/ and a scenario of it.
set -euo pipefail
cd "$(dirname "$0")/.."
tool=.build/release/blastradius
mkdir -p graphs/images/slide graphs/images/page docs/images

draw() { # graph scenario [options…]
  local graph=$1 scenario=$2
  shift 2
  local render=("$tool" render "graphs/$graph.yaml" --from "scenario:$scenario" "$@")
  "${render[@]}" -o "graphs/images/$graph-$scenario.svg"
  for fit in slide page; do
    "${render[@]}" --fit "$fit" -o "graphs/images/$fit/$graph-$scenario.svg"
  done
}

draw cloudflare-2023 entry-pair
draw okta-2023 support-account --to onepassword-okta,beyondtrust-okta,beyondtrust-console,cloudflare-okta,cloudflare-production,remaining-okta,okta-service
draw salesloft-drift-2025 four-tokens --to okta-salesforce,zscaler-salesforce,cloudflare-attachments,cloudflare-accounts,aws-accounts
draw midnight-blizzard-2024 legacy-app --to source-repositories,customer-facing-systems,other-mailboxes
draw circleci-2023 session --to customers-github,customers-aws,conda-main
draw tj-actions-2025 bot-token
draw tj-actions-2025 one-persons-token --to tj-bot-token,spotbugs
draw retool-2023 phone-call --at 2023-08-27
draw retool-2023 google-session-alone
draw storm-0558-2023 signing-key
draw startup-saas stolen-session --to salaries,idp
draw startup-saas two-shares --to idp
draw ci-pipeline one-developer --to customer-machines,main-branch
draw zero-trust-gateway kiosk
draw zero-trust-gateway two-operators --to vm-platform

# What the exports of one company say together.
"$tool" render graphs/imports/*.{json,csv,yaml} --site acme --cluster prod \
  --from gateway-token,github:acme/tokens/9042 --to arn:aws:s3:::acme-customer-exports@read \
  -o docs/images/company-exports.svg --quiet

cp graphs/images/cloudflare-2023-entry-pair.svg docs/images/cloudflare-2023.svg
